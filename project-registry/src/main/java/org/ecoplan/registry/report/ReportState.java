package org.ecoplan.registry.report;

/** Where a monthly report stands. */
enum ReportState {
  /** 填写: its unit writes it. */
  DRAFT,
  /** 已报: with the plan office, closed to edits. */
  SUBMITTED,
  /** 通过: for good. */
  ACCEPTED,
  /** 退回: to be improved and submitted again. */
  RETURNED;

  boolean isOpen() {
    return this == DRAFT || this == RETURNED;
  }
}

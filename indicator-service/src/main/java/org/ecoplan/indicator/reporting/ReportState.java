package org.ecoplan.indicator.reporting;

import java.util.Set;

/** How far a reported observation has come. */
public enum ReportState {
  /** Being written; its unit may change it. */
  DRAFT("草稿"),
  /** Waiting for the plan office. */
  SUBMITTED("待审核"),
  /** Became an observation. */
  APPROVED("已通过"),
  /** Given back with a reason; its unit may change it and submit it again. */
  RETURNED("已退回");

  private final String zh;

  ReportState(String zh) {
    this.zh = zh;
  }

  /** The word people read. */
  public String zh() {
    return zh;
  }

  boolean mayBecome(ReportState next) {
    return switch (this) {
      case DRAFT, RETURNED -> Set.of(DRAFT, SUBMITTED).contains(next);
      case SUBMITTED -> Set.of(APPROVED, RETURNED).contains(next);
      case APPROVED -> false;
    };
  }
}

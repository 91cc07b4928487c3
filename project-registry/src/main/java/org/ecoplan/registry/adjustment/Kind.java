package org.ecoplan.registry.adjustment;

/** What an adjustment changes. */
enum Kind {
  /** 建设年限. */
  YEARS,
  /** 里程碑日期. */
  MILESTONES
}

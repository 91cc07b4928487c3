package org.ecoplan.registry.adjustment;

/** What an adjustment changes. Source: docs/DOMAIN.md, section Words, 动态调整. */
enum Kind {
  /** 建设年限. */
  YEARS,
  /** 里程碑日期. */
  MILESTONES,
  /** 牵头单位和责任单位. */
  UNITS,
  /** 建设规模. */
  SCALE,
  /** 计划投资. */
  MONEY
}

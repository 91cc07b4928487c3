package org.ecoplan.registry.funding;

/** Under which names money of units stands that were renamed, merged or split. */
enum UnitNames {
  /** 按当时单位: as it was recorded. */
  AS_RECORDED,
  /**
   * 按现有单位: under the one unit that stands for it today. Money of a split unit stays under its own
   * name: nobody can divide it (docs/adr/0019).
   */
  RESTATED
}

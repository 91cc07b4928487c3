package org.ecoplan.registry.plan;

/** What a region is. */
public enum RegionKind {
  /** 地级市. */
  CITY,
  /** 市辖区. */
  DISTRICT,
  /** 县. */
  COUNTY,
  /** 功能区: has no code in GB/T 2260, so the registry's own. */
  FUNCTIONAL_ZONE
}

package org.ecoplan.registry.unit;

/** What a responsible unit is. */
public enum UnitKind {
  /** 市直部门. */
  MUNICIPAL_DEPARTMENT,
  /** 县区人民政府, 管委会. */
  LOCAL_GOVERNMENT,
  /** 企业. */
  ENTERPRISE,
  /** 县直部门. */
  COUNTY_DEPARTMENT,
  /** A name for several units, such as 各县区人民政府. */
  UNIT_GROUP,
  /** Whatever else a document names, such as a township. */
  OTHER;

  /** The kind that the name itself suggests, for a unit that a work plan names first. */
  public static UnitKind suggestedBy(String name) {
    if (name.startsWith("各")) {
      return UNIT_GROUP;
    }
    return name.startsWith("县") ? COUNTY_DEPARTMENT : OTHER;
  }
}

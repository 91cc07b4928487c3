package org.ecoplan.local.demo;

/** The demo account that does what its role may do. */
enum Account {
  PLAN_OFFICE("planoffice", "市生态环境局"),
  MANAGER("manager", "市生态环境局"),
  MANAGER_WATER("manager-water", "市水务集团"),
  FINANCE("finance", "市生态环境局"),
  COUNTY("county", "柳城生态环境局");

  private final String userName;
  private final String unit;

  Account(String userName, String unit) {
    this.userName = userName;
    this.unit = unit;
  }

  String userName() {
    return userName;
  }

  String unit() {
    return unit;
  }

  /** Who manages the projects of a unit; the plan office where the unit has no account here. */
  static Account managerOf(String unit) {
    if (unit.equals(MANAGER.unit)) {
      return MANAGER;
    }
    return unit.equals(MANAGER_WATER.unit) ? MANAGER_WATER : PLAN_OFFICE;
  }

  /** Who records the money of a unit. */
  static Account financeOf(String unit) {
    return unit.equals(FINANCE.unit) ? FINANCE : PLAN_OFFICE;
  }
}

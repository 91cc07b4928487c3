package org.ecoplan.system;

/** The demo accounts of the embedded default. */
public enum Account {
  PLAN_OFFICE("planoffice"),
  MANAGER("manager"),
  MANAGER_WATER("manager-water"),
  FINANCE("finance"),
  COUNTY("county"),
  SUPERVISOR("supervisor"),
  AUDITOR("auditor"),
  ADMIN("admin");

  public static final String PASSWORD = "ecoplan-demo";

  private final String userName;

  Account(String userName) {
    this.userName = userName;
  }

  public String userName() {
    return userName;
  }
}

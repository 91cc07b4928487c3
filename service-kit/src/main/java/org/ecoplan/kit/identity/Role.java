package org.ecoplan.kit.identity;

/** The roles of realm {@code ecoplan}. What each may do: docs/DOMAIN.md, section Who uses it. */
public enum Role {
  /** 规划办: admits projects, decides adjustments, runs and publishes evaluations. */
  PLAN_OFFICE(Names.PLAN_OFFICE),
  /** 项目负责人: keeps the projects of the own unit. */
  PROJECT_MANAGER(Names.PROJECT_MANAGER),
  /** 财务人员: keeps the money of the own unit's projects. */
  FINANCE(Names.FINANCE),
  /** 县局: keeps the tasks of the own work plan. */
  COUNTY(Names.COUNTY),
  /** 市领导: reads. */
  SUPERVISOR(Names.SUPERVISOR),
  /** 审计: reads everything, with the trail. */
  AUDITOR(Names.AUDITOR),
  /** 系统管理员: imports and administration. */
  ADMIN(Names.ADMIN);

  private final String roleName;

  Role(String roleName) {
    this.roleName = roleName;
  }

  /** The name in the token. */
  public String roleName() {
    return roleName;
  }

  /** The names as constants, for annotations. */
  public static final class Names {
    public static final String PLAN_OFFICE = "plan-office";
    public static final String PROJECT_MANAGER = "project-manager";
    public static final String FINANCE = "finance";
    public static final String COUNTY = "county";
    public static final String SUPERVISOR = "supervisor";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Names() {}
  }
}

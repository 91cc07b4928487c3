package org.ecoplan.local;

import java.util.List;

/** An account of the demo realm, as it is shown at the console. */
record DemoAccount(String userName, String who) {

  static final String PASSWORD = "ecoplan-demo";
  static final String PLAN_OFFICE = "planoffice";

  static List<DemoAccount> all() {
    return List.of(
        new DemoAccount(PLAN_OFFICE, "规划办 plan office"),
        new DemoAccount("manager", "项目负责人 project manager, 市生态环境局"),
        new DemoAccount("manager-water", "项目负责人 project manager, 市水务集团"),
        new DemoAccount("finance", "财务人员 finance, 市生态环境局"),
        new DemoAccount("county", "县局 county bureau, 柳城生态环境局"),
        new DemoAccount("supervisor", "市领导 supervisor (read-only)"),
        new DemoAccount("auditor", "审计 auditor (read-only)"),
        new DemoAccount("admin", "系统管理员 administrator"));
  }
}

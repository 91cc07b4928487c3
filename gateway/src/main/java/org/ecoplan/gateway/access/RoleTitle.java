package org.ecoplan.gateway.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The realm's roles in the words of the people who hold them. docs/DOMAIN.md, section Who uses it.
 */
public enum RoleTitle {
  PLAN_OFFICE("plan-office", "规划办"),
  PROJECT_MANAGER("project-manager", "项目负责人"),
  FINANCE("finance", "财务人员"),
  COUNTY("county", "县局"),
  SUPERVISOR("supervisor", "市领导（只读）"),
  AUDITOR("auditor", "审计（只读）"),
  ADMIN("admin", "系统管理员");

  private final String roleName;
  private final String zh;

  RoleTitle(String roleName, String zh) {
    this.roleName = roleName;
    this.zh = zh;
  }

  /** The name in the token. */
  public String roleName() {
    return roleName;
  }

  /** The title in Chinese. */
  public String zh() {
    return zh;
  }

  /**
   * The titles among these role names; other roles, such as the identity server's own, are left
   * out.
   */
  static List<RoleTitle> among(Collection<String> roleNames) {
    Set<String> names = Set.copyOf(roleNames);
    return Arrays.stream(values()).filter(title -> names.contains(title.roleName)).toList();
  }
}

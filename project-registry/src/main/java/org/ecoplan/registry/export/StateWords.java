package org.ecoplan.registry.export;

import java.util.Map;

/** The printed words for the states of projects and tasks (docs/DOMAIN.md, section Projects). */
final class StateWords {
  private static final Map<String, String> PRINTED =
      Map.ofEntries(
          Map.entry("DRAFT", "填报"),
          Map.entry("SUBMITTED", "报送"),
          Map.entry("RETURNED", "退回"),
          Map.entry("RESERVED", "入库"),
          Map.entry("PREPARATION", "前期"),
          Map.entry("PROCUREMENT", "招标"),
          Map.entry("CONSTRUCTION", "在建"),
          Map.entry("COMPLETED", "完工"),
          Map.entry("ACCEPTED", "竣工验收"),
          Map.entry("OPERATING", "运行"),
          Map.entry("SUSPENDED", "暂停"),
          Map.entry("REMOVED", "出库"),
          Map.entry("NOT_STARTED", "未开始"),
          Map.entry("IN_PROGRESS", "进行中"),
          Map.entry("DONE", "已完成"),
          Map.entry("CANCELLED", "已取消"));

  private StateWords() {}

  static String zh(String state) {
    return PRINTED.getOrDefault(state, state);
  }
}

package org.ecoplan.indicator.assessment;

import java.util.Map;

/**
 * The Chinese words for states and categories that other services own. A word not known here is
 * shown as it came, so that their next version does not break this one.
 */
public final class Words {
  private static final Map<String, String> CATEGORIES =
      Map.of(
          "CLEAR_WATER", "碧水",
          "BLUE_SKY", "蓝天",
          "CLEAN_SOIL", "净土",
          "WASTE", "清废",
          "CLIMATE", "应对气候变化",
          "CAPACITY", "能力建设");

  private static final Map<String, String> PROJECT_STATES =
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
          Map.entry("REMOVED", "出库"));

  private static final Map<String, String> TASK_STATES =
      Map.of(
          "NOT_STARTED", "未启动",
          "IN_PROGRESS", "进行中",
          "DONE", "已完成",
          "CANCELLED", "已取消");

  private Words() {}

  /** Of a project category (工程类别). */
  public static String category(String word) {
    return CATEGORIES.getOrDefault(word, word);
  }

  /** Of a project's place in its lifecycle. */
  public static String projectState(String word) {
    return PROJECT_STATES.getOrDefault(word, word);
  }

  /** Of a task's state. */
  public static String taskState(String word) {
    return TASK_STATES.getOrDefault(word, word);
  }
}

package org.ecoplan.local.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enters how a county's tasks went, and its summaries, as the county bureau would. */
final class TaskEntry {

  private static final String ROOT = "/api/registry/v1/plans/";

  private final Api api;

  TaskEntry(Api api) {
    this.api = api;
  }

  void enter(PlannedTask task) {
    Map<String, Object> progress = progress(task);
    if (progress.isEmpty()) {
      return;
    }
    Account who =
        task.leadUnits().contains(Account.COUNTY.unit()) ? Account.COUNTY : Account.PLAN_OFFICE;
    String path = ROOT + task.plan() + "/tasks/" + task.code();
    api.patch(who, path, task.code(), progress, api.get(who, path).etag());
  }

  /** What is told of a task; nothing of one in seven. */
  static Map<String, Object> progress(PlannedTask task) {
    Dice dice = Dice.about("task", task.code());
    double fate = dice.between(0, 1);
    Map<String, Object> progress = new LinkedHashMap<>();
    if (fate < 0.72) {
      progress.put("state", "DONE");
      progress.put(
          "completedOn", LocalDate.of(2024, dice.whole(4, 12), dice.whole(1, 28)).toString());
      progress.put("progressNote", "已完成：" + task.title() + "（演示数据）");
    } else if (fate < 0.86) {
      progress.put("state", "IN_PROGRESS");
      progress.put("progressNote", "完成约 %d%%，剩余部分结转（演示数据）".formatted(dice.whole(4, 9) * 10));
    }
    return progress;
  }

  /** Both summaries of the air plan, and only the first of the water plan: one is missing. */
  void summaries() {
    for (String place :
        List.of("LC-2024-AIR/HALF_YEAR", "LC-2024-AIR/YEAR", "LC-2024-WATER/HALF_YEAR")) {
      String[] parts = place.split("/", 2);
      String path = ROOT + parts[0] + "/work-plan/summaries/" + parts[1];
      api.put(
          Account.COUNTY,
          path,
          "summary/" + place,
          Map.of("text", "本期任务按计划推进，主要措施、完成情况和存在问题见各任务进展说明。（演示数据）"),
          api.get(Account.COUNTY, path).etag());
    }
  }
}

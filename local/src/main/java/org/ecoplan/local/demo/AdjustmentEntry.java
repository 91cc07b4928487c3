package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Lets late projects ask for another date: one is given it, one is refused, one waits. */
final class AdjustmentEntry {

  private static final List<String> OUTCOMES = List.of("approved", "rejected", "waiting");

  private final Api api;
  private final LocalDate today;

  AdjustmentEntry(Api api, LocalDate today) {
    this.api = api;
    this.today = today;
  }

  void enter(List<Course> courses) {
    List<Course> late = courses.stream().filter(course -> course.pace() == Pace.LATE).toList();
    for (int index = 0; index < Math.min(OUTCOMES.size(), late.size()); index++) {
      ask(late.get(index), OUTCOMES.get(index));
    }
  }

  private void ask(Course course, String outcome) {
    PlannedProject project = course.project();
    Account manager = Account.managerOf(project.leadUnit());
    String key = project.code() + "/adjustment";
    String path =
        "/api/registry/v1/plans/"
            + PlannedProject.PLAN
            + "/projects/"
            + project.code()
            + "/adjustments";
    List<Stages.Standing> stages = Stages.of(course, today);
    Stages.Standing last = stages.get(stages.size() - 1);
    Api.Answer asked =
        api.post(
            manager,
            path,
            key,
            Map.of(
                "reason",
                "施工条件变化，关键设备到货推迟，申请调整竣工日期（演示数据）",
                "milestones",
                List.of(
                    Map.of(
                        "number", last.number(),
                        "date", last.original().plusMonths(9).toString()))),
            api.get(manager, path.replace("/adjustments", "")).etag());
    if (!outcome.equals("waiting")) {
      decide(path, key, asked, outcome.equals("approved"));
    }
  }

  private void decide(String path, String key, Api.Answer asked, boolean approved) {
    JsonNode number = asked.body().path("number");
    api.post(
        Account.PLAN_OFFICE,
        path + "/" + number.asText() + "/decision",
        key + "/decision",
        Map.of("approved", approved, "comment", approved ? "同意调整，请按新日期推进" : "理由不充分，请补充佐证后重新申请"),
        asked.etag());
  }
}

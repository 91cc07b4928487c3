package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enters what happened to one project: its milestones, states, scale and monthly reports. */
final class ProjectEntry {

  private final Api api;
  private final LocalDate today;

  ProjectEntry(Api api, LocalDate today) {
    this.api = api;
    this.today = today;
  }

  void enter(Course course) {
    PlannedProject project = course.project();
    Account manager = Account.managerOf(project.leadUnit());
    String path = "/api/registry/v1/plans/" + PlannedProject.PLAN + "/projects/" + project.code();
    for (Stages.Standing stage : Stages.of(course, today)) {
      milestone(manager, path, project, stage);
    }
    List<String> states = Lifecycle.of(course, today);
    move(manager, path, course, states);
    scale(manager, path, course);
    for (Reports.Report report : Reports.of(course, Lifecycle.last(states), today)) {
      report(manager, path, project, report);
    }
  }

  private void milestone(
      Account manager, String path, PlannedProject project, Stages.Standing stage) {
    String at = path + "/milestones/" + stage.number();
    String key = project.code() + "/milestone-" + stage.number();
    String etag =
        stage.shipped()
            ? api.get(manager, at).etag()
            : api.post(
                    manager,
                    path + "/milestones",
                    key,
                    Map.of(
                        "name", stage.name(),
                        "originalDate", stage.original().toString(),
                        "source", "演示数据"))
                .etag();
    Map<String, Object> standing = standing(stage);
    if (!standing.isEmpty()) {
      api.patch(manager, at, key + "/standing", standing, etag);
    }
  }

  private Map<String, Object> standing(Stages.Standing stage) {
    Map<String, Object> standing = new LinkedHashMap<>();
    if (stage.actual() != null) {
      standing.put("actualDate", stage.actual().toString());
    } else if (stage.percent().signum() > 0) {
      standing.put("progressPercent", stage.percent());
      standing.put("progressAsOf", today.toString());
    }
    if (stage.forecast() != null) {
      standing.put("forecastDate", stage.forecast().toString());
    }
    return standing;
  }

  private void move(Account manager, String path, Course course, List<String> states) {
    String etag = states.isEmpty() ? "" : api.get(manager, path).etag();
    for (String state : states) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("to", state);
      if (state.equals("COMPLETED")) {
        step.put("completedOn", course.ends().toString());
        step.put(
            "evidence",
            "演示〔%d〕完工证明-%s".formatted(course.ends().getYear(), course.project().code()));
      } else if (state.equals("SUSPENDED")) {
        step.put("reason", "地质条件变化，设计方案重新论证（演示数据）");
      }
      etag =
          api.post(
                  manager,
                  path + "/transitions",
                  course.project().code() + "/to-" + state,
                  step,
                  etag)
              .etag();
    }
  }

  private void scale(Account manager, String path, Course course) {
    List<BuiltScale.Done> done = BuiltScale.of(course, today);
    if (!done.isEmpty()) {
      api.put(
          manager,
          path + "/scale/done",
          course.project().code() + "/scale",
          Map.of("quantities", done),
          api.get(manager, path).etag());
    }
  }

  private void report(Account manager, String path, PlannedProject project, Reports.Report report) {
    String at = path + "/monthly-reports/" + report.month();
    String key = project.code() + "/report-" + report.month();
    String etag =
        api.post(
                manager, path + "/monthly-reports", key, Map.of("month", report.month().toString()))
            .etag();
    etag = api.patch(manager, at, key + "/content", report.content(), etag).etag();
    if (report.fate() == Reports.Fate.DRAFT) {
      return;
    }
    etag = api.post(manager, at + "/submission", key + "/submission", null, etag).etag();
    if (report.fate() != Reports.Fate.SUBMITTED) {
      boolean accepted = report.fate() == Reports.Fate.ACCEPTED;
      api.post(
          Account.PLAN_OFFICE,
          at + "/decision",
          key + "/decision",
          accepted
              ? Map.of("accepted", true)
              : Map.of("accepted", false, "comment", "请补充本月完成工程量和佐证照片"),
          etag);
    }
  }

  /** The part of a whole that a mistake was about, in full hundreds. */
  static BigDecimal tenth(BigDecimal amount) {
    return amount.movePointLeft(3).setScale(0, RoundingMode.DOWN).movePointRight(2).setScale(2);
  }
}

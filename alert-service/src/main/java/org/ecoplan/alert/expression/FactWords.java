package org.ecoplan.alert.expression;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.EvaluationState.SeriesVerdict;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.Milestone;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.UnitRef;
import org.jspecify.annotations.Nullable;

/** Facts in the words of the {@link Vocabulary}. */
final class FactWords {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final double UNKNOWN = -1;

  private static final Map<String, Function<ProjectState, Object>> PROJECT =
      Map.ofEntries(
          entry("plan", ProjectState::planCode),
          entry("code", ProjectState::code),
          entry("name", ProjectState::name),
          entry("category", ProjectState::category),
          entry("subcategory", project -> text(project.subcategory())),
          entry("state", ProjectState::state),
          entry("startYear", project -> (long) project.startYear()),
          entry("endYear", project -> (long) project.endYear()),
          entry("completedOn", project -> date(project.completedOn())),
          entry("reservedOn", project -> date(project.reservedOn())),
          entry("units", project -> units(project.units())),
          entry("leadUnits", project -> leads(project.units())),
          entry("plannedYuan", project -> sum(project, "PLANNED").doubleValue()),
          entry("allocatedYuan", project -> sum(project, "ALLOCATED").doubleValue()),
          entry("receivedYuan", project -> sum(project, "RECEIVED").doubleValue()),
          entry("paidYuan", project -> sum(project, "PAID").doubleValue()),
          entry(
              "executionPercent",
              project -> percent(sum(project, "PAID"), sum(project, "ALLOCATED"))),
          entry("progressPercent", project -> progress(project.milestones())),
          entry(
              "milestones", project -> project.milestones().stream().map(FactWords::of).toList()));

  private static final Map<String, Function<Milestone, Object>> MILESTONE =
      Map.of(
          "number", milestone -> (long) milestone.number(),
          "name", Milestone::name,
          "originalDate", milestone -> date(milestone.originalDate()),
          "approvedDate", milestone -> date(milestone.approvedDate()),
          "forecastDate", milestone -> date(milestone.forecastDate()),
          "actualDate", milestone -> date(milestone.actualDate()),
          "dueDate", milestone -> date(due(milestone)),
          "progressPercent", milestone -> number(milestone.progressPercent(), UNKNOWN));

  private static final Map<String, Function<TaskState, Object>> TASK =
      Map.of(
          "plan",
          TaskState::planCode,
          "code",
          TaskState::code,
          "section",
          TaskState::section,
          "mainTask",
          TaskState::mainTask,
          "task",
          task -> text(task.task()),
          "dueDate",
          task -> date(task.dueDate()),
          "state",
          TaskState::state,
          "completedOn",
          task -> date(task.completedOn()),
          "units",
          task -> units(task.units()),
          "leadUnits",
          task -> leads(task.units()));

  private static final Map<String, Function<SeriesState, Object>> SERIES =
      Map.of(
          "plan", SeriesState::planCode,
          "code", SeriesState::code,
          "indicatorNumber", series -> (long) series.indicatorNumber(),
          "indicatorName", SeriesState::indicatorName,
          "name", SeriesState::name,
          "unit", series -> text(series.unit()),
          "attribute", SeriesState::attribute,
          "direction", SeriesState::direction,
          "targetKind", SeriesState::targetKind,
          "target", series -> text(series.target()));

  private static final Map<String, Function<EvaluationState, Object>> EVALUATION =
      Map.of(
          "plan", EvaluationState::planCode,
          "year", evaluation -> (long) evaluation.year(),
          "asOf", evaluation -> date(evaluation.asOf().atZone(SHANGHAI).toLocalDate()),
          "state", EvaluationState::state,
          "verdicts", evaluation -> evaluation.verdicts().stream().map(FactWords::of).toList());

  private static final Map<String, Function<SeriesVerdict, Object>> VERDICT =
      Map.of(
          "seriesCode",
          SeriesVerdict::seriesCode,
          "seriesName",
          SeriesVerdict::seriesName,
          "attribute",
          SeriesVerdict::attribute,
          "verdict",
          SeriesVerdict::verdict,
          "value",
          verdict -> number(verdict.value(), 0),
          "hasValue",
          verdict -> verdict.value() != null,
          "margin",
          verdict -> number(verdict.margin(), 0),
          "target",
          verdict -> text(verdict.target()));

  private FactWords() {}

  static Map<String, Object> of(ProjectState project) {
    return new Spoken<>(PROJECT, project);
  }

  static Map<String, Object> of(Milestone milestone) {
    return new Spoken<>(MILESTONE, milestone);
  }

  static Map<String, Object> of(TaskState task) {
    return new Spoken<>(TASK, task);
  }

  static Map<String, Object> of(SeriesState series) {
    return new Spoken<>(SERIES, series);
  }

  static Map<String, Object> of(EvaluationState evaluation) {
    return new Spoken<>(EVALUATION, evaluation);
  }

  static Map<String, Object> of(SeriesVerdict verdict) {
    return new Spoken<>(VERDICT, verdict);
  }

  private static LocalDate due(Milestone milestone) {
    LocalDate approved = milestone.approvedDate();
    return approved == null ? milestone.originalDate() : approved;
  }

  private static double progress(List<Milestone> milestones) {
    return milestones.stream()
        .filter(m -> m.actualDate() != null || m.progressPercent() != null)
        .mapToDouble(m -> m.actualDate() == null ? number(m.progressPercent(), 0) : 100)
        .average()
        .orElse(UNKNOWN);
  }

  private static double percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? UNKNOWN
        : part.movePointRight(2).divide(whole, 4, RoundingMode.HALF_UP).doubleValue();
  }

  private static BigDecimal sum(ProjectState project, String kind) {
    return project.funding().stream()
        .filter(sum -> sum.kind().equals(kind))
        .map(ProjectState.FundingSum::amountYuan)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> units(List<UnitRef> units) {
    return units.stream().map(UnitRef::name).toList();
  }

  private static List<String> leads(List<UnitRef> units) {
    return units.stream().filter(UnitRef::lead).map(UnitRef::name).toList();
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static double number(@Nullable BigDecimal number, double otherwise) {
    return number == null ? otherwise : number.doubleValue();
  }
}

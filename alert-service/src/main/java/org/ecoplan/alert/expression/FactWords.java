package org.ecoplan.alert.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private FactWords() {}

  static Map<String, Object> of(ProjectState project) {
    Map<String, Object> words = new HashMap<>();
    words.put("plan", project.planCode());
    words.put("code", project.code());
    words.put("name", project.name());
    words.put("category", project.category());
    words.put("subcategory", text(project.subcategory()));
    words.put("state", project.state());
    words.put("startYear", (long) project.startYear());
    words.put("endYear", (long) project.endYear());
    words.put("completedOn", date(project.completedOn()));
    words.put("reservedOn", date(project.reservedOn()));
    words.put("units", units(project.units()));
    words.put("leadUnits", leads(project.units()));
    BigDecimal allocated = sum(project, "ALLOCATED");
    BigDecimal paid = sum(project, "PAID");
    words.put("plannedYuan", sum(project, "PLANNED").doubleValue());
    words.put("allocatedYuan", allocated.doubleValue());
    words.put("receivedYuan", sum(project, "RECEIVED").doubleValue());
    words.put("paidYuan", paid.doubleValue());
    words.put("executionPercent", percent(paid, allocated));
    words.put("progressPercent", progress(project.milestones()));
    words.put("milestones", project.milestones().stream().map(FactWords::of).toList());
    return words;
  }

  static Map<String, Object> of(Milestone milestone) {
    LocalDate approved = milestone.approvedDate();
    return Map.of(
        "number", (long) milestone.number(),
        "name", milestone.name(),
        "originalDate", date(milestone.originalDate()),
        "approvedDate", date(approved),
        "forecastDate", date(milestone.forecastDate()),
        "actualDate", date(milestone.actualDate()),
        "dueDate", date(approved == null ? milestone.originalDate() : approved),
        "progressPercent", number(milestone.progressPercent(), UNKNOWN));
  }

  static Map<String, Object> of(TaskState task) {
    return Map.of(
        "plan", task.planCode(),
        "code", task.code(),
        "section", task.section(),
        "mainTask", task.mainTask(),
        "task", text(task.task()),
        "dueDate", date(task.dueDate()),
        "state", task.state(),
        "completedOn", date(task.completedOn()),
        "units", units(task.units()),
        "leadUnits", leads(task.units()));
  }

  static Map<String, Object> of(SeriesState series) {
    return Map.of(
        "plan", series.planCode(),
        "code", series.code(),
        "indicatorNumber", (long) series.indicatorNumber(),
        "indicatorName", series.indicatorName(),
        "name", series.name(),
        "unit", text(series.unit()),
        "attribute", series.attribute(),
        "direction", series.direction(),
        "targetKind", series.targetKind(),
        "target", text(series.target()));
  }

  static Map<String, Object> of(EvaluationState evaluation) {
    return Map.of(
        "plan", evaluation.planCode(),
        "year", (long) evaluation.year(),
        "asOf", date(evaluation.asOf().atZone(SHANGHAI).toLocalDate()),
        "state", evaluation.state(),
        "verdicts", evaluation.verdicts().stream().map(FactWords::of).toList());
  }

  static Map<String, Object> of(SeriesVerdict verdict) {
    return Map.of(
        "seriesCode", verdict.seriesCode(),
        "seriesName", verdict.seriesName(),
        "attribute", verdict.attribute(),
        "verdict", verdict.verdict(),
        "value", number(verdict.value(), 0),
        "hasValue", verdict.value() != null,
        "margin", number(verdict.margin(), 0),
        "target", text(verdict.target()));
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

package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.TaskState.Summary;

/**
 * A work-plan task that asks for summaries (总结) where one was not handed in: the half-year's by 31
 * July, the year's by 10 December (docs/DOMAIN.md, section Alerts; LC-2024-WATER/LC24-W56).
 */
public final class SummaryMissing implements Rule<TaskState> {
  static final String HALF_YEAR_CODE = "HALF_YEAR_SUMMARY_MISSING";
  static final String YEAR_CODE = "YEARLY_SUMMARY_MISSING";

  private final RuleDescription description;
  private final String kind;
  private final String asks;
  private final MonthDay due;

  private SummaryMissing(RuleDescription description, String kind, String asks, MonthDay due) {
    this.description = description;
    this.kind = kind;
    this.asks = asks;
    this.due = due;
  }

  /** 半年总结, due 31 July. */
  static RuleKind<TaskState> halfYear() {
    return RuleKind.fixed(
        new SummaryMissing(
            describe(HALF_YEAR_CODE, "半年总结未报", "Half-year summary missing", "7 月 31 日", "31 July"),
            "HALF_YEAR",
            "半年",
            MonthDay.of(Month.JULY, 31)));
  }

  /** 年度总结, due 10 December. */
  static RuleKind<TaskState> year() {
    return RuleKind.fixed(
        new SummaryMissing(
            describe(YEAR_CODE, "年度总结未报", "Yearly summary missing", "12 月 10 日", "10 December"),
            "YEAR",
            "年度",
            MonthDay.of(Month.DECEMBER, 10)));
  }

  @Override
  public RuleDescription description() {
    return description;
  }

  @Override
  public Class<TaskState> factType() {
    return TaskState.class;
  }

  @Override
  public List<Finding> examine(TaskState task, LocalDate date) {
    LocalDate deadline = task.dueDate();
    String text = TaskOverdue.name(task);
    if (deadline == null
        || TaskOverdue.isFinished(task)
        || !text.contains("总结")
        || !text.contains(asks)) {
      return List.of();
    }
    LocalDate day = due.atYear(deadline.getYear());
    if (!day.isBefore(date) || isHandedIn(task, date)) {
      return List.of();
    }
    return List.of(
        new Finding(
            description.code(),
            description.version(),
            task.planCode(),
            task.aggregateId() + "#summary-" + kind,
            text,
            description.severity(),
            day,
            ConcernedUnits.of(task.units()),
            new Words(
                "%s应于 %s 前报送，至今未报。".formatted(description.name().zh().replace("未报", ""), day),
                "%s: due by %s.".formatted(description.name().en(), day)),
            new EvidenceList(task.section())
                .add("任务", "Task", text)
                .add("期限", "Due", day)
                .add("牵头单位", "Lead unit", ConcernedUnits.leadOf(task.units()).orElse(null))
                .toList()));
  }

  @Override
  public Words whyGone(TaskState task, String subject, LocalDate date) {
    if (isHandedIn(task, date)) {
      return new Words("总结已报送", "The summary was handed in");
    }
    return TaskOverdue.isFinished(task)
        ? new Words("任务已完成或取消", "The task is done or cancelled")
        : new Words("任务已不要求报送总结", "The task asks for no summary any more");
  }

  private boolean isHandedIn(TaskState task, LocalDate date) {
    List<Summary> summaries = task.summaries();
    return summaries != null
        && summaries.stream()
            .anyMatch(s -> s.kind().equals(kind) && !s.submittedOn().isAfter(date));
  }

  private static RuleDescription describe(
      String code, String zh, String en, String dayZh, String dayEn) {
    return new RuleDescription(
        code,
        1,
        new Words(zh, en),
        new Words(
            "要求报送总结的工作任务在 " + dayZh + "前没有报送；报送或任务完成后自动解除。",
            "A task that asks for summaries has none by "
                + dayEn
                + "; closes when it is handed in."),
        Severity.WARNING);
  }
}

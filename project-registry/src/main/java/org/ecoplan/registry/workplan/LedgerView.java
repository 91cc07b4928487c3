package org.ecoplan.registry.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.registry.plan.Plan;

/** 台账: how many tasks stand how, by chapter, unit or state. */
@ApplicationScoped
class LedgerView {

  /** What the tasks are counted by. */
  enum By {
    SECTION("section", "t.section", ""),
    /** A task counts once for each of its units, lead or not. */
    UNIT(
        "unit",
        "u.name",
        "JOIN task_unit tu ON tu.task_id = t.id JOIN unit u ON u.id = tu.unit_id"),
    LEAD_UNIT(
        "leadUnit",
        "u.name",
        "JOIN task_unit tu ON tu.task_id = t.id AND tu.lead JOIN unit u ON u.id = tu.unit_id"),
    STATE("state", "t.state", "");

    private final String word;
    private final String key;
    private final String join;

    By(String word, String key, String join) {
      this.word = word;
      this.key = key;
      this.join = join;
    }

    static By named(String word) {
      return Arrays.stream(values())
          .filter(by -> by.word.equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  DomainProblem.of(KitProblem.INVALID, "台账不能按 " + word + " 汇总")
                      .field(
                          "by",
                          "未知的值：" + word,
                          Arrays.stream(values())
                              .map(by -> by.word)
                              .collect(Collectors.joining(", "))));
    }
  }

  /**
   * A line of the ledger view.
   *
   * @param overdue open past their date
   * @param doneLate done after their date
   * @param undated open tasks whose printed deadline gives no date
   */
  @Schema(name = "TaskLedgerLine")
  record Line(
      String key,
      long tasks,
      long notStarted,
      long inProgress,
      long done,
      long cancelled,
      long overdue,
      long doneLate,
      long undated) {}

  private final Database database;
  private final Clock clock;

  LedgerView(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Line> of(Plan plan, By by) {
    return database.list(
        """
        SELECT %s AS key, count(*) AS tasks,
            count(*) FILTER (WHERE t.state = 'NOT_STARTED') AS not_started,
            count(*) FILTER (WHERE t.state = 'IN_PROGRESS') AS in_progress,
            count(*) FILTER (WHERE t.state = 'DONE') AS done,
            count(*) FILTER (WHERE t.state = 'CANCELLED') AS cancelled,
            count(*) FILTER (WHERE t.state IN ('NOT_STARTED', 'IN_PROGRESS') AND t.due_date < ?)
                AS overdue,
            count(*) FILTER (WHERE t.state = 'DONE' AND t.completed_on > t.due_date) AS done_late,
            count(*) FILTER (WHERE t.state IN ('NOT_STARTED', 'IN_PROGRESS') AND t.due_date IS NULL)
                AS undated
        FROM task t JOIN plan ON plan.id = t.plan_id %s
        WHERE plan.code = ? GROUP BY 1 ORDER BY 1"""
            .formatted(by.key, by.join),
        row ->
            new Line(
                row.text("key"),
                row.number("tasks"),
                row.number("not_started"),
                row.number("in_progress"),
                row.number("done"),
                row.number("cancelled"),
                row.number("overdue"),
                row.number("done_late"),
                row.number("undated")),
        LocalDate.now(clock),
        plan.code());
  }
}

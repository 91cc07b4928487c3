package org.ecoplan.registry.funding;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Reads the kept sums along any two dimensions, now or as of a day (docs/adr/0015). Each answer is
 * one statement, so it never sees money between the places where it is kept.
 */
@ApplicationScoped
class Cells {

  /** The sum of one kind of money under one or two keys. */
  record Sum(
      String key,
      String name,
      String crossedKey,
      String crossedName,
      MoneyKind kind,
      BigDecimal yuan) {}

  /** What is folded, and what waits for folding. */
  private static final String PLAN_NOW =
      """
      SELECT NULL::bigint AS project_id, category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_total WHERE plan_id = plan_key(?) AND pair = ?
      UNION ALL
      SELECT NULL, category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_delta WHERE plan_id = plan_key(?)""";

  /** Folded months, the days of the month that the day lies in, and what waits for folding. */
  private static final String PLAN_THEN =
      """
      SELECT NULL::bigint AS project_id, category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_cell WHERE plan_id = plan_key(?) AND pair = ? AND known_month < ?
      UNION ALL
      SELECT NULL, category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_day_cell
      WHERE plan_id = plan_key(?) AND pair = ? AND known_on >= ? AND known_on <= ?
      UNION ALL
      SELECT NULL, category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_delta WHERE plan_id = plan_key(?) AND known_on <= ?""";

  /** A project's balance. */
  private static final String PROJECT_NOW =
      """
      SELECT project_id, p.category, unit_id, source, fiscal_year, NULL::date AS month, kind, amount
      FROM funding_sum LEFT JOIN project p ON p.id = project_id WHERE project_id = ANY (?)""";

  /** A project's own months. */
  private static final String PROJECT_MONTHS =
      """
      SELECT project_id, p.category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_project_month LEFT JOIN project p ON p.id = project_id WHERE project_id = ANY (?)""";

  /** The months before the day's, and the entries of the month that the day lies in. */
  private static final String PROJECT_THEN =
      PROJECT_MONTHS
          + " AND known_month < ?"
          + """

      UNION ALL
      SELECT project_id, p.category, unit_id, source, fiscal_year,
          date_trunc('month', entry_date::timestamp)::date, kind, amount
      FROM ledger_entry LEFT JOIN project p ON p.id = project_id
      WHERE project_id = ANY (?) AND recorded_at >= ? AND recorded_at < ?""";

  private static final String ANSWER =
      """
      WITH part AS (%s)
      SELECT %s AS key, %s AS name, %s AS crossed_key, %s AS crossed_name, part.kind,
          sum(part.amount) AS amount
      FROM part%s
      %s GROUP BY 1, 2, 3, 4, 5 HAVING sum(part.amount) <> 0 ORDER BY 1, 3, 5""";

  /** Summed before anything is named: a page of projects has thousands of cells and few keys. */
  private static final String SUMMED =
      "SELECT %1$s, kind, sum(amount) AS amount FROM (%2$s) AS cell GROUP BY %1$s, kind";

  private static final String UNIT_NAMES =
      " LEFT JOIN unit u ON u.id = %s LEFT JOIN region r ON r.code = u.region_code";

  private static final String PROJECT_NAMES = " LEFT JOIN project p ON p.id = part.project_id";

  /** The one unit that stands today for that of the money, otherwise that unit itself. */
  private static final String RESTATED =
      """
      coalesce((SELECT min(uh.heir_id) FROM unit_heir uh
          WHERE uh.unit_id = part.unit_id HAVING count(*) = 1), part.unit_id)""";

  private final Database database;
  private final Clock clock;

  Cells(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The answer for a plan; not along projects. */
  List<Sum> ofPlan(Plan plan, Question question) {
    LocalDate asOf = question.asOf();
    int pair = Dimension.pair(question.by(), question.crossed());
    if (asOf == null) {
      return answer(ofPlan(PLAN_NOW), question, plan.code(), pair, plan.code());
    }
    LocalDate month = asOf.withDayOfMonth(1);
    return answer(
        ofPlan(PLAN_THEN),
        question,
        plan.code(),
        pair,
        month,
        plan.code(),
        pair,
        month,
        asOf,
        plan.code(),
        asOf);
  }

  /** The answer for these projects. */
  List<Sum> ofProjects(List<Long> projects, Question question) {
    LocalDate asOf = question.asOf();
    Long[] keys = projects.toArray(Long[]::new);
    if (asOf == null) {
      boolean byMonth = question.by() == Dimension.MONTH || question.crossed() == Dimension.MONTH;
      return answer(
          summed(byMonth ? PROJECT_MONTHS : PROJECT_NOW, question), question, (Object) keys);
    }
    LocalDate month = asOf.withDayOfMonth(1);
    return answer(
        summed(PROJECT_THEN, question),
        question,
        keys,
        month,
        keys,
        month.atStartOfDay(clock.getZone()).toInstant(),
        asOf.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
  }

  private static String ofPlan(String parts) {
    return parts.replace("plan_key(?)", "(SELECT id FROM plan WHERE code = ?)");
  }

  private List<Sum> answer(String parts, Question question, Object... values) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(values));
    Dimension by = question.by();
    Dimension crossed = question.crossed();
    String filter = "";
    if (crossed != null && question.only() != null) {
      filter = "WHERE " + crossed.keyColumn() + " = ?";
      parameters.add(question.only());
    }
    String sql =
        ANSWER.formatted(
            parts,
            by.keyColumn(),
            by.labelColumn(),
            crossed == null ? "''" : crossed.keyColumn(),
            crossed == null ? "''" : crossed.labelColumn(),
            names(question),
            filter);
    return database.list(sql, Cells::sum, parameters.toArray());
  }

  private static String summed(String parts, Question question) {
    return SUMMED.formatted(
        asked(question).stream().map(Dimension::cellColumn).distinct().collect(joining(", ")),
        parts);
  }

  private static String names(Question question) {
    List<Dimension> asked = asked(question);
    String names = asked.contains(Dimension.PROJECT) ? PROJECT_NAMES : "";
    return asked.contains(Dimension.UNIT) || asked.contains(Dimension.REGION)
        ? names
            + UNIT_NAMES.formatted(
                question.units() == UnitNames.RESTATED ? RESTATED : "part.unit_id")
        : names;
  }

  private static List<Dimension> asked(Question question) {
    Dimension crossed = question.crossed();
    return crossed == null ? List.of(question.by()) : List.of(question.by(), crossed);
  }

  private static Sum sum(Row row) {
    return new Sum(
        row.text("key"),
        row.text("name"),
        row.text("crossed_key"),
        row.text("crossed_name"),
        row.word("kind", MoneyKind.class),
        row.decimal("amount"));
  }
}

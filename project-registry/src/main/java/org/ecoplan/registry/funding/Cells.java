package org.ecoplan.registry.funding;

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

  /**
   * Folded months, the days of the month that the as-of day lies in, and what waits for folding.
   */
  private static final String PLAN_PARTS =
      """
      SELECT NULL::bigint AS project_id, category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_cell WHERE plan_id = plan_key(?) AND pair = ? AND known_month < ?
      UNION ALL
      SELECT NULL, category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_day WHERE plan_id = plan_key(?) AND known_on >= ? AND known_on <= ?
      UNION ALL
      SELECT NULL, category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_delta WHERE plan_id = plan_key(?) AND known_on <= ?""";

  /** A project's own months, and its entries of the month that the as-of day lies in. */
  private static final String PROJECT_PARTS =
      """
      SELECT project_id, p.category, unit_id, source, fiscal_year, month, kind, amount
      FROM funding_project_month JOIN project p ON p.id = project_id
      WHERE project_id = ANY (?) AND known_month < ?
      UNION ALL
      SELECT project_id, p.category, unit_id, source, fiscal_year,
          date_trunc('month', entry_date::timestamp)::date, kind, amount
      FROM ledger_entry JOIN project p ON p.id = project_id
      WHERE project_id = ANY (?) AND recorded_at >= ? AND recorded_at < ?""";

  private static final String ANSWER =
      """
      WITH part AS (%s)
      SELECT %s AS key, %s AS name, %s AS crossed_key, %s AS crossed_name, part.kind,
          sum(part.amount) AS amount
      FROM part LEFT JOIN unit u ON u.id = part.unit_id LEFT JOIN region r ON r.code = u.region_code
          LEFT JOIN project p ON p.id = part.project_id
      %s GROUP BY 1, 2, 3, 4, 5 HAVING sum(part.amount) <> 0 ORDER BY 1, 3, 5""";

  private static final LocalDate FOREVER = LocalDate.of(9999, 1, 1);

  private final Database database;
  private final Clock clock;

  Cells(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The answer for a plan; not along projects. */
  List<Sum> ofPlan(Plan plan, Question question) {
    LocalDate asOf = question.asOf();
    LocalDate month = asOf == null ? FOREVER : asOf.withDayOfMonth(1);
    List<@Nullable Object> parameters =
        new ArrayList<>(
            List.of(
                plan.code(),
                Dimension.pair(question.by(), question.crossed()),
                month,
                plan.code(),
                month,
                asOf == null ? FOREVER : asOf,
                plan.code(),
                asOf == null ? FOREVER : asOf));
    String parts = PLAN_PARTS.replace("plan_key(?)", "(SELECT id FROM plan WHERE code = ?)");
    return answer(parts, question, parameters);
  }

  /** The answer for these projects. */
  List<Sum> ofProjects(List<Long> projects, Question question) {
    LocalDate asOf = question.asOf();
    LocalDate month = asOf == null ? FOREVER : asOf.withDayOfMonth(1);
    LocalDate end = asOf == null ? FOREVER : asOf.plusDays(1);
    Long[] keys = projects.toArray(Long[]::new);
    List<@Nullable Object> parameters =
        new ArrayList<>(
            List.of(
                keys,
                month,
                keys,
                month.atStartOfDay(clock.getZone()).toInstant(),
                end.atStartOfDay(clock.getZone()).toInstant()));
    return answer(PROJECT_PARTS, question, parameters);
  }

  private List<Sum> answer(String parts, Question question, List<@Nullable Object> parameters) {
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
            filter);
    return database.list(sql, Cells::sum, parameters.toArray());
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

package org.ecoplan.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plan;
import org.jspecify.annotations.Nullable;

/** A plan's money, answered from the kept sums: the ledger's length does not matter. */
@ApplicationScoped
class PlanFunding {

  /**
   * One row of the answer.
   *
   * @param key the word, year, code or name that is grouped by
   * @param label what a reader is shown
   */
  record GroupRow(
      String key,
      String label,
      BigDecimal plannedYuan,
      BigDecimal allocatedYuan,
      BigDecimal receivedYuan,
      BigDecimal paidYuan,
      @Nullable BigDecimal receivedRate,
      @Nullable BigDecimal executionRate) {

    static GroupRow of(String key, String label, Progress progress) {
      return new GroupRow(
          key,
          label,
          progress.plannedYuan(),
          progress.allocatedYuan(),
          progress.receivedYuan(),
          progress.paidYuan(),
          progress.receivedRate(),
          progress.executionRate());
    }
  }

  /** A plan's money by group. */
  record Grouped(String by, List<GroupRow> rows, Progress total) {}

  /** A sum that is not the sum of its entries; yuan. */
  record Difference(
      String project,
      MoneyKind kind,
      MoneySource source,
      int fiscalYear,
      String unit,
      BigDecimal sumYuan,
      BigDecimal entriesYuan) {}

  private record Sum(String key, String name, MoneyKind kind, BigDecimal amount) {}

  private final Database database;

  PlanFunding(Database database) {
    this.database = database;
  }

  Grouped by(Plan plan, Grouping grouping) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, Totals> groups = new LinkedHashMap<>();
    Totals all = new Totals();
    for (Sum sum : sums(plan, grouping)) {
      labels.put(sum.key(), grouping.label(sum.key(), sum.name()));
      groups.computeIfAbsent(sum.key(), key -> new Totals()).add(sum.kind(), sum.amount());
      all.add(sum.kind(), sum.amount());
    }
    List<GroupRow> rows =
        labels.entrySet().stream()
            .map(
                group -> {
                  Totals totals = groups.getOrDefault(group.getKey(), new Totals());
                  return GroupRow.of(group.getKey(), group.getValue(), totals.progress());
                })
            .toList();
    return new Grouped(grouping.word(), rows, all.progress());
  }

  private List<Sum> sums(Plan plan, Grouping grouping) {
    return database.list(
        """
        SELECT %1$s AS key, %2$s AS name, s.kind, sum(s.amount) AS amount
        FROM funding_sum s JOIN project p ON p.id = s.project_id JOIN plan ON plan.id = p.plan_id
            JOIN unit u ON u.id = s.unit_id
        WHERE plan.code = ? GROUP BY %1$s, %2$s, s.kind ORDER BY %1$s, s.kind"""
            .formatted(grouping.keyColumn(), grouping.labelColumn()),
        row ->
            new Sum(
                row.text("key"),
                row.text("name"),
                row.word("kind", MoneyKind.class),
                row.decimal("amount")),
        plan.code());
  }

  /** Holds every kept sum against its entries; an empty page says that they agree. */
  Page<Difference> reconcile(Plan plan) {
    List<Difference> differences =
        database.list(
            """
            WITH mine AS (
                SELECT p.id, p.code FROM project p JOIN plan ON plan.id = p.plan_id
                WHERE plan.code = ?),
            entries AS (
                SELECT project_id, kind, source, fiscal_year, unit_id, sum(amount) AS amount
                FROM ledger_entry WHERE project_id IN (SELECT id FROM mine)
                GROUP BY project_id, kind, source, fiscal_year, unit_id),
            sums AS (
                SELECT * FROM funding_sum WHERE project_id IN (SELECT id FROM mine))
            SELECT mine.code, kind, source, fiscal_year,
                (SELECT name FROM unit WHERE unit.id = unit_id) AS unit,
                coalesce(s.amount, 0) AS sum_amount, coalesce(e.amount, 0) AS entries_amount
            FROM sums s FULL JOIN entries e
                USING (project_id, kind, source, fiscal_year, unit_id)
                JOIN mine ON mine.id = project_id
            WHERE coalesce(s.amount, 0) <> coalesce(e.amount, 0)
            ORDER BY mine.code, fiscal_year, kind, source LIMIT ?""",
            row ->
                new Difference(
                    row.text("code"),
                    row.word("kind", MoneyKind.class),
                    row.word("source", MoneySource.class),
                    row.integer("fiscal_year"),
                    row.text("unit"),
                    row.decimal("sum_amount"),
                    row.decimal("entries_amount")),
            plan.code(),
            PageRequest.MAX_SIZE);
    return new Page<>(differences, null);
  }
}

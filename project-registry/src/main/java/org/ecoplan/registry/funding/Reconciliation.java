package org.ecoplan.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plan;

/**
 * 对账: whether the three records of money agree with one another (entries, the projects' sums, the
 * plan's cells), and where the three facts of money do not (allocated, received, paid).
 */
@ApplicationScoped
class Reconciliation {

  /** A kept sum that is not the sum of its entries; yuan. */
  @Schema(name = "Difference")
  record Difference(
      String project,
      MoneyKind kind,
      MoneySource source,
      int fiscalYear,
      String unit,
      BigDecimal sumYuan,
      BigDecimal entriesYuan) {

    private List<String> position() {
      return List.of(project, Integer.toString(fiscalYear), kind.name(), source.name(), unit);
    }
  }

  /** A plan's cells that are not the sum of its projects' sums; yuan. */
  @Schema(name = "CellDifference")
  record CellDifference(
      MoneyKind kind,
      MoneySource source,
      int fiscalYear,
      BigDecimal cellsYuan,
      BigDecimal sumsYuan) {}

  /**
   * Money of one project, source and fiscal year that is still on its way; yuan.
   *
   * @param notReceivedYuan allocated and not received, negative where more came than was allocated
   * @param unspentYuan received and not paid
   */
  @Schema(name = "OpenMoney")
  record OpenMoney(
      String project,
      String projectName,
      MoneySource source,
      int fiscalYear,
      BigDecimal allocatedYuan,
      BigDecimal receivedYuan,
      BigDecimal paidYuan,
      BigDecimal notReceivedYuan,
      BigDecimal unspentYuan) {

    private List<String> position() {
      return List.of(project, Integer.toString(fiscalYear), source.name());
    }
  }

  private static final String DIFFERENCES =
      """
      WITH mine AS (
          SELECT p.id, p.code FROM project p JOIN plan ON plan.id = p.plan_id WHERE plan.code = ?),
      entries AS (
          SELECT project_id, kind, source, fiscal_year, unit_id, sum(amount) AS amount
          FROM ledger_entry WHERE project_id IN (SELECT id FROM mine)
          GROUP BY project_id, kind, source, fiscal_year, unit_id),
      sums AS (
          SELECT * FROM funding_sum WHERE project_id IN (SELECT id FROM mine)),
      differing AS (
          SELECT mine.code, kind, source, fiscal_year,
              (SELECT name COLLATE "C" FROM unit WHERE unit.id = unit_id) AS unit,
              coalesce(s.amount, 0) AS sum_amount, coalesce(e.amount, 0) AS entries_amount
          FROM sums s FULL JOIN entries e USING (project_id, kind, source, fiscal_year, unit_id)
              JOIN mine ON mine.id = project_id
          WHERE coalesce(s.amount, 0) <> coalesce(e.amount, 0))
      SELECT * FROM differing""";

  private static final String CELLS =
      """
      WITH mine AS (SELECT id FROM plan WHERE code = ?),
      cells AS (
          SELECT kind, source, fiscal_year, sum(amount) AS amount
          FROM (SELECT kind, source, fiscal_year, amount FROM funding_total
                WHERE plan_id = (SELECT id FROM mine) AND pair = ?
                UNION ALL
                SELECT kind, source, fiscal_year, amount FROM funding_delta
                WHERE plan_id = (SELECT id FROM mine)) AS kept
          GROUP BY kind, source, fiscal_year),
      sums AS (
          SELECT kind, source, fiscal_year, sum(amount) AS amount
          FROM funding_sum s JOIN project p ON p.id = s.project_id
          WHERE p.plan_id = (SELECT id FROM mine) GROUP BY kind, source, fiscal_year)
      SELECT kind, source, fiscal_year, coalesce(c.amount, 0) AS cells_amount,
          coalesce(s.amount, 0) AS sums_amount
      FROM cells c FULL JOIN sums s USING (kind, source, fiscal_year)
      WHERE coalesce(c.amount, 0) <> coalesce(s.amount, 0)
      ORDER BY fiscal_year, kind, source""";

  private static final String OPEN =
      """
      WITH facts AS (
          SELECT p.code, p.name, s.source, s.fiscal_year,
              coalesce(sum(s.amount) FILTER (WHERE s.kind = 'ALLOCATED'), 0) AS allocated,
              coalesce(sum(s.amount) FILTER (WHERE s.kind = 'RECEIVED'), 0) AS received,
              coalesce(sum(s.amount) FILTER (WHERE s.kind = 'PAID'), 0) AS paid
          FROM funding_sum s JOIN project p ON p.id = s.project_id JOIN plan ON plan.id = p.plan_id
          WHERE plan.code = ? AND p.code >= ? GROUP BY p.code, p.name, s.source, s.fiscal_year)
      SELECT * FROM facts""";

  private final Database database;

  Reconciliation(Database database) {
    this.database = database;
  }

  /** Holds every project's sums against its entries; an empty page says that they agree. */
  Page<Difference> differences(Plan plan, PageRequest request) {
    Conditions conditions = new Conditions();
    request
        .after()
        .ifPresent(
            after -> {
              List<String> keys = after.keys(5);
              conditions.and(
                  "(code, fiscal_year::text, kind, source, unit) > (?, ?, ?, ?, ?)",
                  keys.toArray());
            });
    Object[] rest = conditions.parameters(request.fetchSize());
    List<Difference> rows =
        database.list(
            DIFFERENCES
                + conditions.where()
                + " ORDER BY code, fiscal_year::text, kind, source, unit LIMIT ?",
            Reconciliation::difference,
            withFirst(rest, plan.code()));
    return Page.of(rows, request, Difference::position);
  }

  /** Holds the plan's cells against its projects' sums. */
  List<CellDifference> cells(Plan plan) {
    return database.list(
        CELLS,
        row ->
            new CellDifference(
                row.word("kind", MoneyKind.class),
                row.word("source", MoneySource.class),
                row.integer("fiscal_year"),
                row.decimal("cells_amount"),
                row.decimal("sums_amount")),
        plan.code(),
        Dimension.pair(Dimension.SOURCE, Dimension.FISCAL_YEAR));
  }

  /** 下达、到位、支付三方对账: where the three facts of money differ. */
  Page<OpenMoney> open(Plan plan, PageRequest request) {
    Conditions conditions = new Conditions().and("(allocated <> received OR received <> paid)");
    String from = request.after().map(after -> after.keys(3).get(0)).orElse("");
    request
        .after()
        .ifPresent(
            after ->
                conditions.and(
                    "(code, fiscal_year::text, source) > (?, ?, ?)", after.keys(3).toArray()));
    List<OpenMoney> rows =
        database.list(
            OPEN + conditions.where() + " ORDER BY code, fiscal_year::text, source LIMIT ?",
            Reconciliation::openMoney,
            withFirst(conditions.parameters(request.fetchSize()), plan.code(), from));
    return Page.of(rows, request, OpenMoney::position);
  }

  private static Object[] withFirst(Object[] rest, Object... first) {
    Object[] all = new Object[first.length + rest.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    return all;
  }

  private static Difference difference(Row row) {
    return new Difference(
        row.text("code"),
        row.word("kind", MoneyKind.class),
        row.word("source", MoneySource.class),
        row.integer("fiscal_year"),
        row.text("unit"),
        row.decimal("sum_amount"),
        row.decimal("entries_amount"));
  }

  private static OpenMoney openMoney(Row row) {
    BigDecimal allocated = row.decimal("allocated");
    BigDecimal received = row.decimal("received");
    BigDecimal paid = row.decimal("paid");
    return new OpenMoney(
        row.text("code"),
        row.text("name"),
        row.word("source", MoneySource.class),
        row.integer("fiscal_year"),
        allocated,
        received,
        paid,
        allocated.subtract(received),
        received.subtract(paid));
  }
}

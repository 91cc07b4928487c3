package org.ecoplan.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.request.Keys;
import org.jspecify.annotations.Nullable;

/** The ledger's rows and the sums beside them; an entry and its sum are written together. */
@ApplicationScoped
class Ledger {
  private static final String SELECT =
      "SELECT e.*, u.name AS unit FROM ledger_entry e JOIN unit u ON u.id = e.unit_id";

  private static final String POST =
      """
      WITH posted AS (
          INSERT INTO ledger_entry (project_id, kind, source, fiscal_year, unit_id, amount,
              entry_date, document_number, note, reverses_id, recorded_by, recorded_at)
          SELECT n.project_id, n.kind, n.source, n.fiscal_year, n.unit_id, n.amount::numeric,
              n.entry_date::date, n.document_number, n.note, n.reverses_id, by.name, by.at
          FROM unnest(?::bigint[], ?::text[], ?::text[], ?::integer[], ?::bigint[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::bigint[]) WITH ORDINALITY
              AS n (project_id, kind, source, fiscal_year, unit_id, amount, entry_date,
                  document_number, note, reverses_id, position),
              (SELECT ?::text AS name, ?::timestamptz AS at) AS by
          ORDER BY n.position RETURNING *),
      known AS (SELECT ?::date AS day),
      sums AS (
          INSERT INTO funding_sum AS s (project_id, kind, source, fiscal_year, unit_id, amount)
          SELECT project_id, kind, source, fiscal_year, unit_id, sum(amount)
          FROM posted GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
          ON CONFLICT (project_id, kind, source, fiscal_year, unit_id)
              DO UPDATE SET amount = s.amount + excluded.amount),
      months AS (
          INSERT INTO funding_project_month AS m (project_id, known_month, month, kind, source,
              fiscal_year, unit_id, amount)
          SELECT project_id, date_trunc('month', known.day::timestamp)::date,
              date_trunc('month', entry_date::timestamp)::date, kind, source, fiscal_year, unit_id,
              sum(amount)
          FROM posted, known GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
          ON CONFLICT (project_id, known_month, month, kind, source, fiscal_year, unit_id)
              DO UPDATE SET amount = m.amount + excluded.amount),
      deltas AS (
          INSERT INTO funding_delta (plan_id, known_on, category, unit_id, source, fiscal_year,
              month, kind, amount)
          SELECT p.plan_id, known.day, p.category, e.unit_id, e.source, e.fiscal_year,
              date_trunc('month', e.entry_date::timestamp)::date, e.kind, sum(e.amount)
          FROM posted e JOIN project p ON p.id = e.project_id, known GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
      SELECT e.*, u.name AS unit FROM posted e JOIN unit u ON u.id = e.unit_id ORDER BY e.id""";

  private final Database database;
  private final Caller caller;
  private final Clock clock;

  Ledger(Database database, Caller caller, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  private record SourceSum(long project, MoneyKind kind, MoneySource source, BigDecimal yuan) {}

  /** What the project has, over all years. */
  Balance balance(Project project) {
    return balances(List.of(project.id())).getOrDefault(project.id(), new Balance());
  }

  /** What projects have, over all years; one that has no money yet is left out. */
  Map<Long, Balance> balances(Collection<Long> projects) {
    Map<Long, Balance> balances = new HashMap<>();
    database
        .list(
            """
            SELECT project_id, kind, source, sum(amount) AS amount FROM funding_sum
            WHERE project_id = ANY (?) GROUP BY 1, 2, 3""",
            row ->
                new SourceSum(
                    row.number("project_id"),
                    row.word("kind", MoneyKind.class),
                    row.word("source", MoneySource.class),
                    row.decimal("amount")),
            (Object) projects.toArray(Long[]::new))
        .forEach(
            sum ->
                balances
                    .computeIfAbsent(sum.project(), project -> new Balance())
                    .begin(sum.kind(), sum.source(), sum.yuan()));
    return balances;
  }

  List<FundingSum> sums(Project project) {
    return database.list(
        """
        SELECT s.*, u.name AS unit FROM funding_sum s JOIN unit u ON u.id = s.unit_id
        WHERE project_id = ? ORDER BY fiscal_year, kind, source, u.name""",
        row ->
            new FundingSum(
                row.word("kind", MoneyKind.class),
                row.word("source", MoneySource.class),
                row.integer("fiscal_year"),
                row.text("unit"),
                row.decimal("amount")),
        project.id());
  }

  /**
   * Writes entries, of one project or many, and everything that is summed from them, in one
   * statement: no reader sees an entry without its sums. The projects are locked by the caller.
   *
   * @return the entries in the order given
   */
  List<LedgerEntry> post(List<Posting> postings) {
    Instant now = clock.instant();
    return database.list(
        POST,
        Ledger::entry,
        column(postings, Posting::project).toArray(Long[]::new),
        texts(postings, Posting::kind),
        texts(postings, Posting::source),
        column(postings, Posting::fiscalYear).toArray(Integer[]::new),
        column(postings, Posting::unit).toArray(Long[]::new),
        texts(postings, Posting::amountYuan),
        texts(postings, Posting::date),
        texts(postings, Posting::documentNumber),
        texts(postings, Posting::note),
        column(postings, Posting::reverses).toArray(Long[]::new),
        caller.name(),
        now,
        LocalDate.ofInstant(now, clock.getZone()));
  }

  private static <T> List<@Nullable T> column(
      List<Posting> postings, Function<Posting, @Nullable T> value) {
    List<@Nullable T> column = new ArrayList<>();
    postings.forEach(posting -> column.add(value.apply(posting)));
    return column;
  }

  private static @Nullable String[] texts(
      List<Posting> postings, Function<Posting, @Nullable Object> value) {
    return column(postings, posting -> Objects.toString(value.apply(posting), null))
        .toArray(String[]::new);
  }

  /** Takes back so much of an entry. */
  LedgerEntry reverse(Project project, LedgerEntry original, BigDecimal amount, String reason) {
    long unit =
        database
            .find(
                "SELECT unit_id FROM ledger_entry WHERE id = ?",
                row -> row.number("unit_id"),
                original.id())
            .orElseThrow();
    Posting reversal =
        new Posting(
            project.id(),
            original.kind(),
            original.source(),
            original.fiscalYear(),
            unit,
            amount.negate(),
            LocalDate.now(clock),
            original.documentNumber(),
            reason,
            original.id());
    return post(List.of(reversal)).get(0);
  }

  LedgerEntry require(Project project, long id) {
    return database
        .find(SELECT + " WHERE e.project_id = ? AND e.id = ?", Ledger::entry, project.id(), id)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    RegistryProblem.ENTRY_NOT_FOUND,
                    "项目 " + project.code() + " 没有编号为 " + id + " 的资金记录"));
  }

  /** Whether an entry of a plan's projects takes back that other one, both by their ids. */
  boolean hasReversal(String planCode, long id, long reversed) {
    return database
        .find(
            """
            SELECT e.id FROM ledger_entry e JOIN project p ON p.id = e.project_id
                JOIN plan ON plan.id = p.plan_id
            WHERE e.id = ? AND e.reverses_id = ? AND plan.code = ?""",
            row -> row.number("id"),
            id,
            reversed,
            planCode)
        .isPresent();
  }

  /** What tells the entries of the same documents from one another, for each of the projects. */
  Map<Long, Set<String>> identities(Map<Project, List<NewEntry>> entries) {
    return database
        .list(
            SELECT
                + " WHERE e.project_id = ANY (?) AND e.document_number = ANY (?)"
                + " AND e.reverses_id IS NULL",
            row -> Map.entry(row.number("project_id"), entry(row).identity()),
            entries.keySet().stream().map(Project::id).toArray(Long[]::new),
            entries.values().stream()
                .flatMap(List::stream)
                .map(NewEntry::documentNumber)
                .distinct()
                .toArray(String[]::new))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  /** The entries that planned money in a cell, newest first. */
  List<LedgerEntry> plannedIn(Project project, PlannedMoney cell) {
    return database.list(
        SELECT
            + " WHERE e.project_id = ? AND e.kind = 'PLANNED' AND e.source = ?"
            + " AND e.fiscal_year = ? AND u.name = ? AND e.reverses_id IS NULL ORDER BY e.id DESC",
        Ledger::entry,
        project.id(),
        cell.source(),
        cell.fiscalYear(),
        cell.unit());
  }

  /** How much of an entry has been taken back already, as a positive amount. */
  BigDecimal reversed(LedgerEntry original) {
    return database
        .find(
            "SELECT coalesce(-sum(amount), 0) AS reversed FROM ledger_entry WHERE reverses_id = ?",
            row -> row.decimal("reversed"),
            original.id())
        .orElseThrow();
  }

  /** A slice of a project's entries in the order in which they were recorded. */
  Page<LedgerEntry> page(Project project, PageRequest request) {
    Conditions conditions = new Conditions().and("e.project_id = ?", project.id());
    request.after().ifPresent(after -> conditions.and("e.id > ?", Keys.number(after)));
    List<LedgerEntry> rows =
        database.list(
            SELECT + conditions.where() + " ORDER BY e.id LIMIT ?",
            Ledger::entry,
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, entry -> List.of(Long.toString(entry.id())));
  }

  static LedgerEntry entry(Row row) {
    return new LedgerEntry(
        row.number("id"),
        row.word("kind", MoneyKind.class),
        row.word("source", MoneySource.class),
        row.integer("fiscal_year"),
        row.text("unit"),
        row.decimal("amount"),
        row.date("entry_date"),
        row.text("document_number"),
        row.maybeText("note"),
        row.maybeNumber("reverses_id"),
        row.text("recorded_by"),
        row.instant("recorded_at"));
  }
}

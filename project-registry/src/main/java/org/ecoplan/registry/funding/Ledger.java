package org.ecoplan.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

  private final Database database;
  private final Caller caller;
  private final Clock clock;

  Ledger(Database database, Caller caller, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /** What the project has, over all years. */
  Balance balance(Project project) {
    Balance balance = new Balance();
    sums(project).forEach(sum -> balance.begin(sum.kind(), sum.source(), sum.amountYuan()));
    return balance;
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

  LedgerEntry add(Project project, NewEntry entry, long unit) {
    return write(
        project,
        unit,
        entry.kind(),
        entry.source(),
        entry.fiscalYear(),
        entry.amountYuan(),
        entry.date(),
        entry.documentNumber(),
        entry.note(),
        null);
  }

  LedgerEntry reverse(Project project, LedgerEntry original, BigDecimal amount, String reason) {
    long unit =
        database
            .find(
                "SELECT unit_id FROM ledger_entry WHERE id = ?",
                row -> row.number("unit_id"),
                original.id())
            .orElseThrow();
    return write(
        project,
        unit,
        original.kind(),
        original.source(),
        original.fiscalYear(),
        amount.negate(),
        LocalDate.now(clock),
        original.documentNumber(),
        reason,
        original.id());
  }

  private LedgerEntry write(
      Project project,
      long unit,
      MoneyKind kind,
      MoneySource source,
      int fiscalYear,
      BigDecimal amount,
      LocalDate date,
      String documentNumber,
      @Nullable String note,
      @Nullable Long reverses) {
    long id =
        database
            .find(
                """
                INSERT INTO ledger_entry (project_id, kind, source, fiscal_year, unit_id, amount,
                    entry_date, document_number, note, reverses_id, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
                row -> row.number("id"),
                project.id(),
                kind,
                source,
                fiscalYear,
                unit,
                amount,
                date,
                documentNumber,
                note,
                reverses,
                caller.name(),
                clock.instant())
            .orElseThrow();
    database.update(
        """
        INSERT INTO funding_sum (project_id, kind, source, fiscal_year, unit_id, amount)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (project_id, kind, source, fiscal_year, unit_id)
            DO UPDATE SET amount = funding_sum.amount + excluded.amount""",
        project.id(),
        kind,
        source,
        fiscalYear,
        unit,
        amount);
    return require(project, id);
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

  private static LedgerEntry entry(Row row) {
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

package org.ecoplan.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.RowError;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.kit.web.PageToken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the trail of imports: what was sent, by whom, and what became of it. A service that asks
 * for it has a table {@code import_record}.
 */
@ApplicationScoped
public class ImportRecords {
  /** So many errors of a file are kept; the count is of all. */
  private static final int KEPT_ERRORS = 100;

  private static final int LONGEST_NAME = 255;

  /** A message may quote a cell, and a cell may be as long as the file. */
  private static final int LONGEST_MESSAGE = 500;

  private static final List<Role> WHO_SEE_ALL =
      List.of(Role.PLAN_OFFICE, Role.ADMIN, Role.SUPERVISOR, Role.AUDITOR);

  private final Database database;
  private final ObjectMapper json;
  private final Caller caller;
  private final Clock clock;

  ImportRecords(Database database, ObjectMapper json, Caller caller, Clock clock) {
    this.database = database;
    this.json = json;
    this.caller = caller;
    this.clock = clock;
  }

  /** Notes an import that is written: the note stands if and only if the rows do. */
  @Transactional(TxType.MANDATORY)
  public void applied(ImportRecord.Sent sent, ImportReport report) {
    keep(sent, report);
  }

  /** Notes a dry run or a refusal, which outlasts the transaction that is rolled back for it. */
  @Transactional(TxType.REQUIRES_NEW)
  public void undone(ImportRecord.Sent sent, ImportReport report) {
    keep(sent, report);
  }

  /**
   * What the caller may see of it, newest first.
   *
   * @param kind only this kind of import, absent or blank for all
   * @param outcome only those that ended so, absent or blank for all
   * @throws DomainProblem {@link KitProblem#INVALID} for a word that is no outcome
   */
  public Page<ImportRecord> list(
      @Nullable String kind, @Nullable String outcome, PageRequest request) {
    Conditions conditions =
        visible()
            .andIfGiven("kind = ?", kind == null || kind.isBlank() ? null : kind)
            .andIfGiven("outcome = ?", ImportOutcome.named(outcome).map(Enum::name).orElse(null));
    request.after().ifPresent(after -> conditions.and("number < ?", number(after)));
    return Page.of(
        database.list(
            "SELECT * FROM import_record" + conditions.where() + " ORDER BY number DESC LIMIT ?",
            ImportRecords::record,
            conditions.parameters(request.fetchSize())),
        request,
        record -> List.of(Long.toString(record.number())));
  }

  /** One that the caller may see, with its errors. */
  public Optional<ImportRecordDetail> find(long number) {
    Conditions conditions = visible().and("number = ?", number);
    return database.find(
        "SELECT *, CAST(errors AS text) AS written FROM import_record" + conditions.where(),
        row -> new ImportRecordDetail(record(row), errors(row.text("written"))),
        conditions.parameters());
  }

  private Conditions visible() {
    Conditions conditions = new Conditions();
    return WHO_SEE_ALL.stream().anyMatch(caller::has)
        ? conditions
        : conditions.and("actor = ?", caller.name());
  }

  private void keep(ImportRecord.Sent sent, ImportReport report) {
    database.update(
        """
        INSERT INTO import_record (kind, plan_code, file_name, size_bytes, dry_run, outcome, rows,
            created, updated, unchanged, failed, error_count, errors, actor, imported_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS json), ?, ?)""",
        kept(sent.kind()),
        sent.planCode() == null ? null : kept(sent.planCode()),
        kept(sent.fileName()),
        sent.sizeBytes(),
        report.dryRun(),
        ImportOutcome.of(report).name(),
        report.rows(),
        report.created(),
        report.updated(),
        report.unchanged(),
        report.failed(),
        report.errorCount(),
        written(report.errors().stream().limit(KEPT_ERRORS).map(ImportRecords::shortened).toList()),
        caller.name(),
        clock.instant());
  }

  private String written(List<RowError> errors) {
    try {
      return json.writeValueAsString(errors);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<RowError> errors(String written) {
    try {
      return List.of(json.readValue(written, RowError[].class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RowError shortened(RowError error) {
    return new RowError(
        shortened(error.file(), LONGEST_NAME),
        error.row(),
        error.column() == null ? null : shortened(error.column(), LONGEST_NAME),
        shortened(error.message(), LONGEST_MESSAGE),
        error.expected() == null ? null : shortened(error.expected(), LONGEST_MESSAGE));
  }

  /** A word of the request, which may be as long as the request and hold what no text can. */
  private static String kept(String word) {
    return shortened(word.replace("\0", ""), LONGEST_NAME);
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  private static long number(PageToken after) {
    try {
      return Long.parseLong(after.keys(1).get(0));
    } catch (NumberFormatException e) {
      throw DomainProblem.of(KitProblem.BAD_PAGE_TOKEN, "翻页标记属于另一个列表，请从第一页重新查询");
    }
  }

  private static ImportRecord record(Row row) {
    return new ImportRecord(
        row.number("number"),
        row.text("kind"),
        row.maybeText("plan_code"),
        row.text("file_name"),
        row.number("size_bytes"),
        row.flag("dry_run"),
        row.word("outcome", ImportOutcome.class),
        row.integer("rows"),
        row.integer("created"),
        row.integer("updated"),
        row.integer("unchanged"),
        row.integer("failed"),
        row.integer("error_count"),
        row.text("actor"),
        row.instant("imported_at"));
  }
}

package org.ecoplan.registry.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.store.Database;
import org.ecoplan.registry.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The half-year and the yearly summary of a work plan; a new version never overwrites the last. */
@ApplicationScoped
class Summaries {

  /**
   * A summary, handed in or still due.
   *
   * @param due the last day on which it is in time
   * @param missing due and not there
   * @param late handed in first after its day
   * @param version 0 where there is none yet
   */
  @Schema(name = "WorkSummary")
  record Summary(
      SummaryPeriod period,
      LocalDate due,
      boolean missing,
      boolean late,
      @Nullable String text,
      @Nullable String submittedBy,
      @Nullable String unit,
      @Nullable Instant submittedAt,
      long version) {}

  /** A text that was handed in once; a later one stands in its place. */
  @Schema(name = "WorkSummaryVersion")
  record Version(
      long version, String text, String submittedBy, @Nullable String unit, Instant submittedAt) {}

  private record Stored(
      String text,
      String submittedBy,
      @Nullable String unit,
      Instant submittedAt,
      Instant firstAt,
      long version) {}

  private final Database database;
  private final Caller caller;
  private final Clock clock;

  Summaries(Database database, Caller caller, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  List<Summary> of(Plan plan) {
    return Arrays.stream(SummaryPeriod.values()).map(period -> read(plan, period)).toList();
  }

  Summary read(Plan plan, SummaryPeriod period) {
    LocalDate due = period.due(plan.finalYear());
    Optional<Stored> stored = stored(plan, period);
    if (stored.isEmpty()) {
      boolean missing = LocalDate.now(clock).isAfter(due);
      return new Summary(period, due, missing, false, null, null, null, null, 0);
    }
    Stored summary = stored.get();
    boolean late = LocalDate.ofInstant(summary.firstAt(), clock.getZone()).isAfter(due);
    return new Summary(
        period,
        due,
        false,
        late,
        summary.text(),
        summary.submittedBy(),
        summary.unit(),
        summary.submittedAt(),
        summary.version());
  }

  /** Every text that was handed in, newest first: a summary is mended a few times at most. */
  List<Version> versions(Plan plan, SummaryPeriod period) {
    return database.list(
        """
        SELECT s.* FROM work_summary s JOIN plan ON plan.id = s.plan_id
        WHERE plan.code = ? AND s.period = ? ORDER BY s.version DESC""",
        row ->
            new Version(
                row.number("version"),
                row.text("text"),
                row.text("submitted_by"),
                row.maybeText("unit"),
                row.instant("submitted_at")),
        plan.code(),
        period);
  }

  /** Locks the plan's summaries until the transaction ends, so that versions follow one another. */
  @Transactional(TxType.MANDATORY)
  Summary lock(Plan plan, SummaryPeriod period) {
    database.find(
        "SELECT id FROM plan WHERE code = ? FOR UPDATE", row -> row.number("id"), plan.code());
    return read(plan, period);
  }

  @Transactional(TxType.MANDATORY)
  Summary keep(Plan plan, Summary before, String text) {
    database.update(
        """
        INSERT INTO work_summary (plan_id, period, version, text, submitted_by, unit, submitted_at)
        SELECT id, ?, ?, ?, ?, ?, ? FROM plan WHERE code = ?""",
        before.period(),
        before.version() + 1,
        text,
        caller.name(),
        caller.unit().orElse(null),
        clock.instant(),
        plan.code());
    return read(plan, before.period());
  }

  private Optional<Stored> stored(Plan plan, SummaryPeriod period) {
    return database.find(
        """
        SELECT s.*, min(s.submitted_at) OVER () AS first_at
        FROM work_summary s JOIN plan ON plan.id = s.plan_id
        WHERE plan.code = ? AND s.period = ? ORDER BY s.version DESC LIMIT 1""",
        row ->
            new Stored(
                row.text("text"),
                row.text("submitted_by"),
                row.maybeText("unit"),
                row.instant("submitted_at"),
                row.instant("first_at"),
                row.number("version")),
        plan.code(),
        period);
  }
}

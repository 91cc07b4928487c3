package org.ecoplan.indicator.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.verdict.Comparison;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;
import org.jspecify.annotations.Nullable;

/** The assigned targets of all series, in every version. */
@ApplicationScoped
public class AssignedTargets {
  private final Database database;

  public AssignedTargets(Database database) {
    this.database = database;
  }

  /** What was known at an instant about all series of a plan. */
  public List<AssignedTarget> asOf(String plan, Instant asOf) {
    return database.list(
        """
        SELECT * FROM assigned_target
        WHERE plan_code = ? AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
        ORDER BY series_code, year, region_code""",
        row -> read(row, asOf),
        plan,
        asOf,
        asOf);
  }

  /** What was known at an instant about one series. */
  public List<AssignedTarget> asOf(String plan, String series, Instant asOf) {
    return asOf(plan, asOf).stream().filter(target -> target.seriesCode().equals(series)).toList();
  }

  /** What is known now for the same year and region. */
  public Optional<AssignedTarget> current(String plan, AssignedTarget like) {
    return database.find(
        """
        SELECT * FROM assigned_target
        WHERE plan_code = ? AND series_code = ? AND region_code = ? AND year = ?
            AND known_until IS NULL
        FOR UPDATE""",
        row -> read(row, Instant.MAX),
        plan,
        like.seriesCode(),
        like.regionCode(),
        like.year());
  }

  /** Keeps a target: a first one, a rebinding that closes the row before it, or nothing. */
  public Change keep(String plan, AssignedTarget target) {
    Optional<AssignedTarget> before = current(plan, target);
    if (before.filter(target::saysTheSameAs).isPresent()) {
      return Change.UNCHANGED;
    }
    before.ifPresent(
        old ->
            database.update(
                "UPDATE assigned_target SET known_until = ? WHERE id = ?",
                target.knownFrom(),
                old.id()));
    // What replaces nothing has nothing to explain.
    insert(plan, target, before.isPresent() ? target.reason() : null);
    return before.isPresent() ? Change.UPDATED : Change.CREATED;
  }

  private void insert(String plan, AssignedTarget target, @Nullable String reason) {
    database.update(
        """
        INSERT INTO assigned_target (id, plan_code, series_code, region_code, year, comparison,
            value, unit, assigned_by, document_number, accumulation, source, source_date, reporter,
            note, known_from, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        target.id(),
        plan,
        target.seriesCode(),
        target.regionCode(),
        target.year(),
        target.comparison(),
        target.value(),
        target.unit(),
        target.assignedBy(),
        target.documentNumber(),
        target.accumulation(),
        target.source(),
        target.sourceDate(),
        target.reporter(),
        target.note(),
        target.knownFrom(),
        reason);
  }

  /** An end that lay in the future of the instant was not known then. */
  private static AssignedTarget read(Row row, Instant asOf) {
    Instant knownUntil = row.maybeInstant("known_until");
    return new AssignedTarget(
        row.uuid("id"),
        row.text("series_code"),
        row.text("region_code"),
        row.integer("year"),
        row.word("comparison", Comparison.class),
        row.decimal("value"),
        row.maybeText("unit"),
        row.text("assigned_by"),
        row.maybeText("document_number"),
        row.maybeWord("accumulation", Accumulation.class),
        row.text("source"),
        row.maybeText("source_date"),
        row.text("reporter"),
        row.maybeText("note"),
        row.instant("known_from"),
        knownUntil != null && knownUntil.isAfter(asOf) ? null : knownUntil,
        row.maybeText("reason"));
  }
}

package org.ecoplan.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;
import org.jspecify.annotations.Nullable;

/** The observations of all series, in every version. */
@ApplicationScoped
public class Observations {
  private final Database database;

  public Observations(Database database) {
    this.database = database;
  }

  /** What was known at an instant about all series of a plan. */
  public List<Observation> asOf(String plan, Instant asOf) {
    return database.list(
        """
        SELECT * FROM observation
        WHERE plan_code = ? AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
        ORDER BY series_code, period, region_code, qualifier""",
        row -> read(row, asOf),
        plan,
        asOf,
        asOf);
  }

  /** What was known at an instant about one series. */
  public List<Observation> asOf(String plan, String series, Instant asOf) {
    return database.list(
        """
        SELECT * FROM observation
        WHERE plan_code = ? AND series_code = ?
            AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
        ORDER BY period, region_code, qualifier""",
        row -> read(row, asOf),
        plan,
        series,
        asOf,
        asOf);
  }

  /** What is known now of the same period, region and qualifier. */
  public Optional<Observation> current(String plan, Observation like) {
    return database.find(
        """
        SELECT * FROM observation
        WHERE plan_code = ? AND series_code = ? AND region_code = ? AND period = ?
            AND qualifier = ? AND known_until IS NULL
        FOR UPDATE""",
        row -> read(row, Instant.MAX),
        plan,
        like.seriesCode(),
        like.regionCode(),
        like.period(),
        like.qualifier());
  }

  /** Keeps an observation: a first one, a correction that closes the row before it, or nothing. */
  public Change keep(String plan, Observation observation) {
    Optional<Observation> before = current(plan, observation);
    if (before.filter(observation::saysTheSameAs).isPresent()) {
      return Change.UNCHANGED;
    }
    before.ifPresent(
        old ->
            database.update(
                "UPDATE observation SET known_until = ? WHERE id = ?",
                observation.knownFrom(),
                old.id()));
    // What replaces nothing has nothing to explain.
    insert(plan, observation, before.isPresent() ? observation.reason() : null);
    return before.isPresent() ? Change.UPDATED : Change.CREATED;
  }

  private void insert(String plan, Observation observation, @Nullable String reason) {
    Ratio ratio = observation.ratio();
    database.update(
        """
        INSERT INTO observation (id, plan_code, series_code, region_code, period, value, unit,
            qualifier, source, source_date, reporter, note, known_from, reason, numerator,
            denominator, approved_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        observation.id(),
        plan,
        observation.seriesCode(),
        observation.regionCode(),
        observation.period(),
        observation.value(),
        observation.unit(),
        observation.qualifier(),
        observation.source(),
        observation.sourceDate(),
        observation.reporter(),
        observation.note(),
        observation.knownFrom(),
        reason,
        ratio == null ? null : ratio.numerator(),
        ratio == null ? null : ratio.denominator(),
        observation.approvedBy());
  }

  /** An end that lay in the future of the instant was not known then. */
  private static Observation read(Row row, Instant asOf) {
    Instant knownUntil = row.maybeInstant("known_until");
    return new Observation(
        row.uuid("id"),
        row.text("series_code"),
        row.text("region_code"),
        row.text("period"),
        row.maybeDecimal("value"),
        row.maybeText("unit"),
        row.word("qualifier", Qualifier.class),
        row.text("source"),
        row.maybeText("source_date"),
        row.text("reporter"),
        row.maybeText("note"),
        row.instant("known_from"),
        knownUntil != null && knownUntil.isAfter(asOf) ? null : knownUntil,
        row.maybeText("reason"),
        ratio(row),
        row.maybeText("approved_by"));
  }

  private static @Nullable Ratio ratio(Row row) {
    BigDecimal numerator = row.maybeDecimal("numerator");
    BigDecimal denominator = row.maybeDecimal("denominator");
    return numerator == null || denominator == null ? null : new Ratio(numerator, denominator);
  }
}

package org.ecoplan.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.events.SeriesState;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.assignment.AssignedTargets;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Observations;
import org.ecoplan.indicator.series.Series.PublishedVerdict;
import org.ecoplan.indicator.target.TargetType;
import org.ecoplan.indicator.verdict.Direction;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;
import org.jspecify.annotations.Nullable;

/** The series of all plans, in every version. */
@ApplicationScoped
public class SeriesCatalogue {
  private final Database database;
  private final Observations observations;
  private final AssignedTargets assignedTargets;
  private final RegionTargets regionTargets;
  private final DefinitionChanges definitionChanges;
  private final Outbox outbox;

  public SeriesCatalogue(
      Database database,
      Observations observations,
      AssignedTargets assignedTargets,
      RegionTargets regionTargets,
      DefinitionChanges definitionChanges,
      Outbox outbox) {
    this.database = database;
    this.observations = observations;
    this.assignedTargets = assignedTargets;
    this.regionTargets = regionTargets;
    this.definitionChanges = definitionChanges;
    this.outbox = outbox;
  }

  /** The series of a plan as they were known at an instant, in printed order. */
  public List<Series> asOf(String plan, Instant asOf) {
    return database.list(
        """
        SELECT * FROM series
        WHERE plan_code = ? AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
        ORDER BY position, code""",
        row -> read(row, asOf),
        plan,
        asOf,
        asOf);
  }

  /** The series of a plan as they are known now, in printed order. */
  public List<Series> known(String plan) {
    return database.list(
        "SELECT * FROM series WHERE plan_code = ? AND known_until IS NULL ORDER BY position, code",
        row -> read(row, Instant.MAX),
        plan);
  }

  /** The series of a plan with everything that was known about them at an instant. */
  public List<SeriesDossier> dossiers(String plan, Instant asOf) {
    Map<String, List<Observation>> observed =
        observations.asOf(plan, asOf).stream()
            .collect(Collectors.groupingBy(Observation::seriesCode));
    Map<String, List<AssignedTarget>> assigned =
        assignedTargets.asOf(plan, asOf).stream()
            .collect(Collectors.groupingBy(AssignedTarget::seriesCode));
    Map<String, List<RegionTarget>> ofRegions =
        regionTargets.asOf(plan, asOf).stream()
            .collect(Collectors.groupingBy(RegionTarget::seriesCode));
    Map<String, List<DefinitionChange>> redefined =
        definitionChanges.asOf(plan, asOf).stream()
            .collect(Collectors.groupingBy(DefinitionChange::seriesCode));
    return asOf(plan, asOf).stream()
        .map(
            series ->
                new SeriesDossier(
                    series,
                    observed.getOrDefault(series.code(), List.of()),
                    assigned.getOrDefault(series.code(), List.of()),
                    ofRegions.getOrDefault(series.code(), List.of()),
                    redefined.getOrDefault(series.code(), List.of())))
        .toList();
  }

  /** A series as it is known now, absent where there is none. */
  public Optional<Series> find(String plan, String code) {
    return database.find(
        "SELECT * FROM series WHERE plan_code = ? AND code = ? AND known_until IS NULL",
        row -> read(row, Instant.MAX),
        plan,
        code);
  }

  /**
   * A series as it is known now.
   *
   * @throws DomainProblem {@link IndicatorProblem#SERIES_UNKNOWN} where there is none
   */
  public Series get(String plan, String code) {
    return find(plan, code).orElseThrow(() -> unknown(plan, code));
  }

  static DomainProblem unknown(String plan, String code) {
    return DomainProblem.of(IndicatorProblem.SERIES_UNKNOWN, "规划 " + plan + " 没有指标序列 " + code);
  }

  /** Keeps a definition: a first one, a new version that closes the one before it, or nothing. */
  public Change keep(Series series) {
    Optional<Series> before = find(series.planCode(), series.code());
    if (before.filter(series::definesTheSameAs).isPresent()) {
      return Change.UNCHANGED;
    }
    before.ifPresent(
        old ->
            database.update(
                """
                UPDATE series SET known_until = ?
                WHERE plan_code = ? AND code = ? AND version = ?""",
                series.knownFrom(),
                old.planCode(),
                old.code(),
                old.version()));
    long version = before.map(old -> old.version() + 1).orElse(1L);
    Series kept = series.asVersion(version, series.knownFrom());
    insert(kept);
    outbox.append(state(kept), before.isPresent() ? "series-redefined" : "series-defined");
    return before.isPresent() ? Change.UPDATED : Change.CREATED;
  }

  private static SeriesState state(Series series) {
    return new SeriesState(
        series.planCode(),
        series.code(),
        series.version(),
        series.indicatorNumber(),
        series.indicatorName(),
        series.name(),
        series.unit(),
        series.attribute().name(),
        series.direction().name(),
        series.target().kind().name(),
        series.baseline(),
        series.target().printed());
  }

  private void insert(Series series) {
    PublishedVerdict published = series.published();
    database.update(
        """
        INSERT INTO series (plan_code, code, version, position, indicator_number, category,
            indicator_name, name, unit, attribute, direction, baseline, baseline_text, target_type,
            target_value, cumulative, note, published_verdict, published_note, known_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        series.planCode(),
        series.code(),
        series.version(),
        series.position(),
        series.indicatorNumber(),
        series.category(),
        series.indicatorName(),
        series.name(),
        series.unit(),
        series.attribute(),
        series.direction(),
        series.baseline(),
        series.baselineText(),
        series.targetType(),
        series.targetValue(),
        series.cumulative(),
        series.note(),
        published == null ? null : published.verdict(),
        published == null ? null : published.note(),
        series.knownFrom());
  }

  /** An end that lay in the future of the instant was not known then. */
  private static Series read(Row row, Instant asOf) {
    Instant knownUntil = row.maybeInstant("known_until");
    return new Series(
        row.text("plan_code"),
        row.text("code"),
        row.number("version"),
        row.integer("position"),
        row.integer("indicator_number"),
        row.maybeText("category"),
        row.text("indicator_name"),
        row.text("name"),
        row.maybeText("unit"),
        row.word("attribute", Attribute.class),
        row.word("direction", Direction.class),
        row.maybeDecimal("baseline"),
        row.maybeText("baseline_text"),
        row.word("target_type", TargetType.class),
        row.maybeText("target_value"),
        row.flag("cumulative"),
        row.maybeText("note"),
        published(row),
        row.instant("known_from"),
        knownUntil != null && knownUntil.isAfter(asOf) ? null : knownUntil);
  }

  private static @Nullable PublishedVerdict published(Row row) {
    String verdict = row.maybeText("published_verdict");
    return verdict == null ? null : new PublishedVerdict(verdict, row.maybeText("published_note"));
  }
}

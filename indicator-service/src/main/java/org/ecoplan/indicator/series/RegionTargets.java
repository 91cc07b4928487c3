package org.ecoplan.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.tabular.Change;

/** The targets of regions below a plan's own, in every version. */
@ApplicationScoped
public class RegionTargets {
  private final Database database;

  public RegionTargets(Database database) {
    this.database = database;
  }

  List<RegionTarget> of(String plan, String series) {
    return database.list(
        """
        SELECT * FROM region_target
        WHERE plan_code = ? AND series_code = ? AND known_until IS NULL
        ORDER BY year, region_code""",
        RegionTargets::read,
        plan,
        series);
  }

  /** What was known at an instant about all series of a plan. */
  List<RegionTarget> asOf(String plan, Instant asOf) {
    return database.list(
        """
        SELECT * FROM region_target
        WHERE plan_code = ? AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
        ORDER BY series_code, year, region_code""",
        RegionTargets::read,
        plan,
        asOf,
        asOf);
  }

  /** Keeps a target: a first one, another that closes the row before it, or nothing. */
  public Change keep(String plan, RegionTarget target, Instant known) {
    Optional<RegionTarget> before =
        of(plan, target.seriesCode()).stream()
            .filter(old -> old.year() == target.year())
            .filter(old -> old.regionCode().equals(target.regionCode()))
            .findFirst();
    if (before.filter(old -> isSame(old, target)).isPresent()) {
      return Change.UNCHANGED;
    }
    database.update(
        """
        UPDATE region_target SET known_until = ?
        WHERE plan_code = ? AND series_code = ? AND region_code = ? AND year = ?
            AND known_until IS NULL""",
        known,
        plan,
        target.seriesCode(),
        target.regionCode(),
        target.year());
    database.update(
        """
        INSERT INTO region_target (plan_code, series_code, region_code, year, value, unit, source,
            known_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        plan,
        target.seriesCode(),
        target.regionCode(),
        target.year(),
        target.value(),
        target.unit(),
        target.source(),
        known);
    return before.isPresent() ? Change.UPDATED : Change.CREATED;
  }

  private static boolean isSame(RegionTarget old, RegionTarget target) {
    return old.value().compareTo(target.value()) == 0
        && String.valueOf(old.unit()).equals(String.valueOf(target.unit()))
        && old.source().equals(target.source());
  }

  private static RegionTarget read(Row row) {
    return new RegionTarget(
        row.text("series_code"),
        row.text("region_code"),
        row.integer("year"),
        row.decimal("value"),
        row.maybeText("unit"),
        row.text("source"));
  }
}

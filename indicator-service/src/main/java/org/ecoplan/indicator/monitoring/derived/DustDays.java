package org.ecoplan.indicator.monitoring.derived;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ecoplan.indicator.monitoring.Touched;
import org.ecoplan.indicator.monitoring.point.PointKind;
import org.ecoplan.kit.store.Database;
import org.jspecify.annotations.Nullable;

/** Days spoiled by sand and dust, as the national centre determines them; kept in every version. */
@ApplicationScoped
class DustDays {
  private final Database database;
  private final Touched touched;

  DustDays(Database database, Touched touched) {
    this.database = database;
    this.touched = touched;
  }

  /** A determined day, with the interval during which it was what we knew. */
  record DustDay(
      String regionCode,
      LocalDate day,
      String source,
      String reporter,
      Instant knownFrom,
      @Nullable Instant knownUntil) {}

  @Transactional(TxType.MANDATORY)
  void determine(String region, LocalDate day, String source, String by, Instant known) {
    int added =
        database.update(
            """
            INSERT INTO dust_day (region_code, day, source, reporter, known_from)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (region_code, day) WHERE known_until IS NULL DO NOTHING""",
            region,
            day,
            source,
            by,
            known);
    announce(added, region, day);
  }

  /** Takes a day back; it stays known that it was determined once. */
  @Transactional(TxType.MANDATORY)
  void withdraw(String region, LocalDate day, Instant known) {
    int closed =
        database.update(
            """
            UPDATE dust_day SET known_until = ?
            WHERE region_code = ? AND day = ? AND known_until IS NULL""",
            known,
            region,
            day);
    announce(closed, region, day);
  }

  /** Those known now. */
  Set<LocalDate> between(String region, LocalDate first, LocalDate last) {
    return Set.copyOf(
        database.list(
            """
            SELECT day FROM dust_day
            WHERE region_code = ? AND day BETWEEN ? AND ? AND known_until IS NULL""",
            row -> row.date("day"),
            region,
            first,
            last));
  }

  private void announce(int changed, String region, LocalDate day) {
    if (changed > 0) {
      touched.days(region, PointKind.AIR_STATION.name(), List.of(day));
    }
  }
}

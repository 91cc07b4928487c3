package org.ecoplan.indicator.monitoring.derived;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecoplan.indicator.monitoring.point.PointKind;
import org.ecoplan.kit.store.Database;
import org.jboss.logging.Logger;

/**
 * Computes what was touched, soon after it was. One at a time for a database, held by an advisory
 * lock: what a later one reads is never overwritten by an earlier one.
 */
@ApplicationScoped
class Deriver {
  private static final Logger LOG = Logger.getLogger(Deriver.class);

  /** Any number that no other advisory lock of this database uses. */
  private static final long LOCK = 0x44455249L;

  private static final int MOST_NOTES = 200_000;

  private final Database database;
  private final Derivation derivation;

  Deriver(Database database, Derivation derivation) {
    this.database = database;
    this.derivation = derivation;
  }

  @Scheduled(
      every = "${ecoplan.monitoring.derive-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void deriveWhatWasTouched() {
    while (QuarkusTransaction.requiringNew().timeout(600).call(this::deriveSome)) {
      LOG.debug("more was touched");
    }
  }

  /** Whether there was anything to do. */
  private boolean deriveSome() {
    if (!database
        .find("SELECT pg_try_advisory_xact_lock(?) AS mine", row -> row.flag("mine"), LOCK)
        .orElse(false)) {
      return false;
    }
    Map<RegionKind, SortedSet<LocalDate>> touched = new LinkedHashMap<>();
    List<Note> notes =
        database.list(
            """
            DELETE FROM dirty_day
            WHERE id IN (SELECT id FROM dirty_day ORDER BY id LIMIT ?)
            RETURNING region_code, kind, day""",
            row ->
                new Note(
                    new RegionKind(row.text("region_code"), row.word("kind", PointKind.class)),
                    row.date("day")),
            MOST_NOTES);
    notes.forEach(
        note -> touched.computeIfAbsent(note.where, none -> new TreeSet<>()).add(note.day));
    touched.forEach(
        (where, days) -> {
          int changed = derivation.derive(where.region, where.kind, days);
          LOG.infof(
              "%s %s: %d days computed again, %d figures changed",
              where.region, where.kind, days.size(), changed);
        });
    return !notes.isEmpty();
  }

  private record RegionKind(String region, PointKind kind) {}

  private record Note(RegionKind where, LocalDate day) {}
}

package org.ecoplan.indicator.monitoring.derived;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecoplan.indicator.monitoring.point.PointKind;
import org.ecoplan.kit.store.Database;
import org.jboss.logging.Logger;

/**
 * Computes what was touched, soon after it was (docs/adr/0021). One at a time for a database, held
 * by an advisory lock: what a later one reads is never overwritten by an earlier one.
 */
@ApplicationScoped
class Deriver {
  private static final Logger LOG = Logger.getLogger(Deriver.class);

  /** Any number that no other advisory lock of this database uses. */
  private static final long LOCK = 0x44455249L;

  private static final int PATIENCE_SECONDS = 600;

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
    database
        .list(
            "SELECT region_code, kind FROM dirty_day GROUP BY region_code, kind ORDER BY min(id)",
            row -> new RegionKind(row.text("region_code"), row.word("kind", PointKind.class)))
        .forEach(this::deriveApart);
  }

  /** What goes wrong in one region stays noted and does not hold up the others. */
  private void deriveApart(RegionKind where) {
    try {
      QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> derive(where));
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s %s could not be computed and is tried again", where.region, where.kind);
    }
  }

  private void derive(RegionKind where) {
    if (!database
        .find("SELECT pg_try_advisory_xact_lock(?) AS mine", row -> row.flag("mine"), LOCK)
        .orElse(false)) {
      return;
    }
    SortedSet<LocalDate> days =
        new TreeSet<>(
            database.list(
                "DELETE FROM dirty_day WHERE region_code = ? AND kind = ? RETURNING day",
                row -> row.date("day"),
                where.region,
                where.kind));
    if (!days.isEmpty()) {
      int changed = derivation.derive(where.region, where.kind, days);
      LOG.infof(
          "%s %s: %d days computed again, %d figures changed",
          where.region, where.kind, days.size(), changed);
    }
  }

  private record RegionKind(String region, PointKind kind) {}
}

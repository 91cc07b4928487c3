package org.ecoplan.indicator.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecoplan.kit.store.Database;

/**
 * Gives out the instants at which something became known.
 *
 * <p>An instant is taken before its transaction commits. Without order, an evaluation could be
 * sealed as of noon while a fact that is stamped one moment before noon is still uncommitted, and
 * would look different when recomputed. So writers hold a shared lock from stamp to commit, and
 * sealing waits for them: whatever is stamped earlier is visible, whatever comes later is stamped
 * later.
 */
@ApplicationScoped
public class Knowledge {
  /** Any number that no other advisory lock of this database uses. */
  private static final long LOCK = 0x494e4449L;

  /** The first half of the locks that are one to a plan. */
  private static final int PLANS = 0x504c414e;

  private final Database database;
  private final Clock clock;

  public Knowledge(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The instant at which what this transaction writes becomes known. */
  @Transactional(TxType.MANDATORY)
  public Instant arrival() {
    lock("SELECT pg_advisory_xact_lock_shared(?)::text AS locked");
    return now();
  }

  /**
   * The same for facts of a plan, one writer at a time: of two who correct the same figure at once,
   * the second sees what the first has kept, and is stamped later.
   */
  @Transactional(TxType.MANDATORY)
  public Instant arrival(String plan) {
    database.list(
        "SELECT pg_advisory_xact_lock(?, hashtext(?))::text AS locked",
        row -> row.maybeText("locked"),
        PLANS,
        plan);
    return arrival();
  }

  /** An instant before which nothing more will be stamped; holds writers up until commit. */
  @Transactional(TxType.MANDATORY)
  public Instant settled() {
    lock("SELECT pg_advisory_xact_lock(?)::text AS locked");
    return now();
  }

  /** The present in the resolution that the database keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void lock(String sql) {
    database.list(sql, row -> row.maybeText("locked"), LOCK);
  }
}

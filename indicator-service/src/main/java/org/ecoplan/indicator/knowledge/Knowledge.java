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
 * would look different when recomputed. So who writes facts of a plan holds its lock from stamp to
 * commit, and sealing takes the same one: whatever is stamped earlier is visible, whatever comes
 * later is stamped later. Other plans do not wait, and neither do monitoring records: no evaluation
 * reads them before a person has approved what they offer.
 */
@ApplicationScoped
public class Knowledge {
  /** The first half of the locks that are one to a plan; no other lock of this database has it. */
  private static final int PLANS = 0x504c414e;

  private final Database database;
  private final Clock clock;

  public Knowledge(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The instant at which what this transaction writes about a plan becomes known, one writer at a
   * time: of two who correct the same figure at once, the second sees what the first has kept, and
   * is stamped later.
   */
  @Transactional(TxType.MANDATORY)
  public Instant arrival(String plan) {
    return alone(plan);
  }

  /**
   * An instant before which nothing more about a plan will be stamped; holds its writers up until
   * commit.
   */
  @Transactional(TxType.MANDATORY)
  public Instant settled(String plan) {
    return alone(plan);
  }

  /** The present in the resolution that the database keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Instant alone(String plan) {
    database.list(
        "SELECT pg_advisory_xact_lock(?, hashtext(?))::text AS locked",
        row -> row.maybeText("locked"),
        PLANS,
        plan);
    return now();
  }
}

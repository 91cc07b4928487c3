package org.ecoplan.registry.funding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kit.store.Database;

/**
 * Folds what was posted into the plan's cells, so that an answer stays short however much is
 * posted. Answers are right before and after: they add what waits.
 */
@ApplicationScoped
class Folding {
  /** Names the advisory lock: one replica folds at a time. */
  private static final long ONE_AT_A_TIME = 0x666f_6c64L;

  /** So many in one transaction; the more of them, the more share a cell. */
  private static final int AT_ONCE = 50_000;

  /** Seconds for that, on a machine that has much else to do. */
  private static final int PATIENCE = 600;

  /** Asks for the lock, and for room to group in memory what is otherwise written to disk. */
  private static final String BEGIN =
      """
      SELECT pg_try_advisory_xact_lock(?) AS mine, set_config('work_mem', '64MB', true)""";

  private static final String FOLD =
      """
      WITH taken AS (
          DELETE FROM funding_delta
          WHERE id IN (SELECT id FROM funding_delta ORDER BY id LIMIT ?) RETURNING *),
      folded AS (
          SELECT plan_id, GROUPING(category, unit_id, source, fiscal_year, month) AS pair, known_on,
              category, unit_id, source, fiscal_year, month, kind, sum(amount) AS amount
          FROM taken
          GROUP BY plan_id, kind, known_on, GROUPING SETS (
              (category), (unit_id), (source), (fiscal_year), (month),
              (category, unit_id), (category, source), (category, fiscal_year), (category, month),
              (unit_id, source), (unit_id, fiscal_year), (unit_id, month),
              (source, fiscal_year), (source, month), (fiscal_year, month))),
      days AS (
          INSERT INTO funding_day_cell AS d (plan_id, pair, known_on, category, unit_id, source,
              fiscal_year, month, kind, amount)
          SELECT plan_id, pair, known_on, category, unit_id, source, fiscal_year, month, kind, amount
          FROM folded ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
          ON CONFLICT (plan_id, pair, known_on, category, unit_id, source, fiscal_year, month, kind)
              DO UPDATE SET amount = d.amount + excluded.amount),
      totals AS (
          INSERT INTO funding_total AS t (plan_id, pair, category, unit_id, source, fiscal_year,
              month, kind, amount)
          SELECT plan_id, pair, category, unit_id, source, fiscal_year, month, kind, sum(amount)
          FROM folded GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
          ON CONFLICT (plan_id, pair, category, unit_id, source, fiscal_year, month, kind)
              DO UPDATE SET amount = t.amount + excluded.amount),
      cells AS (
          INSERT INTO funding_cell AS c (plan_id, pair, known_month, category, unit_id, source,
              fiscal_year, month, kind, amount)
          SELECT plan_id, pair, date_trunc('month', known_on::timestamp)::date, category, unit_id,
              source, fiscal_year, month, kind, sum(amount)
          FROM folded GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
          ON CONFLICT (plan_id, pair, known_month, category, unit_id, source, fiscal_year, month, kind)
              DO UPDATE SET amount = c.amount + excluded.amount)
      SELECT count(*) AS folded FROM taken""";

  private final Database database;

  Folding(Database database) {
    this.database = database;
  }

  /** Folds what waits, the oldest first, each part in a transaction of its own. */
  @Scheduled(
      identity = "fold-funding",
      every = "${ecoplan.registry.funding.fold-every:10s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void fold() {
    long folded;
    do {
      folded = QuarkusTransaction.requiringNew().timeout(PATIENCE).call(this::foldOldest);
    } while (folded == AT_ONCE);
  }

  /** How many were folded; none where another replica is at it. */
  private long foldOldest() {
    boolean mine = database.find(BEGIN, row -> row.flag("mine"), ONE_AT_A_TIME).orElseThrow();
    return mine ? database.find(FOLD, row -> row.number("folded"), AT_ONCE).orElseThrow() : 0;
  }
}

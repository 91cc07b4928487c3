package org.ecoplan.registry.funding;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ecoplan.kit.store.Database;

/**
 * Folds what was posted into the plan's cells, so that an answer stays short however much is
 * posted. Answers are right before and after: they add what waits.
 */
@ApplicationScoped
class Folding {
  /** Names the advisory lock: one replica folds at a time. */
  private static final long ONE_AT_A_TIME = 0x666f_6c64L;

  /** So much in one transaction, which then holds its locks for a fraction of a second. */
  private static final int AT_ONCE = 50_000;

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
          FROM folded
          ON CONFLICT (plan_id, pair, known_on, category, unit_id, source, fiscal_year, month, kind)
              DO UPDATE SET amount = d.amount + excluded.amount),
      totals AS (
          INSERT INTO funding_total AS t (plan_id, pair, category, unit_id, source, fiscal_year,
              month, kind, amount)
          SELECT plan_id, pair, category, unit_id, source, fiscal_year, month, kind, sum(amount)
          FROM folded GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
          ON CONFLICT (plan_id, pair, category, unit_id, source, fiscal_year, month, kind)
              DO UPDATE SET amount = t.amount + excluded.amount),
      cells AS (
          INSERT INTO funding_cell AS c (plan_id, pair, known_month, category, unit_id, source,
              fiscal_year, month, kind, amount)
          SELECT plan_id, pair, date_trunc('month', known_on::timestamp)::date, category, unit_id,
              source, fiscal_year, month, kind, sum(amount)
          FROM folded GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
          ON CONFLICT (plan_id, pair, known_month, category, unit_id, source, fiscal_year, month, kind)
              DO UPDATE SET amount = c.amount + excluded.amount)
      SELECT count(*) AS folded FROM taken""";

  private final Database database;

  Folding(Database database) {
    this.database = database;
  }

  /** Folds the oldest of what waits. */
  @Transactional
  @Scheduled(
      identity = "fold-funding",
      every = "${ecoplan.registry.funding.fold-every:10s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void fold() {
    boolean mine =
        database
            .find(
                "SELECT pg_try_advisory_xact_lock(?) AS mine",
                row -> row.flag("mine"),
                ONE_AT_A_TIME)
            .orElseThrow();
    if (mine) {
      database.find(FOLD, row -> row.number("folded"), AT_ONCE);
    }
  }
}

package org.ecoplan.alert.sweep;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which days have been swept, and the lock that lets one sweep run at a time. */
@ApplicationScoped
class SweepLog {

  /** Names the advisory lock; the number itself means nothing. */
  private static final long SWEEP_LOCK = 0x7377_6565_70L;

  private final AgroalDataSource database;

  SweepLog(AgroalDataSource database) {
    this.database = database;
  }

  /** Whether this transaction is now the one that sweeps, until it ends. */
  boolean tryLock() {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
      lock.setLong(1, SWEEP_LOCK);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("sweep could not be locked", e);
    }
  }

  boolean isDone(LocalDate day) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT 1 FROM sweep WHERE day = ?")) {
      select.setObject(1, day);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("sweeps could not be read", e);
    }
  }

  /**
   * Forgets the sweeps of days that have not come yet, which a clock that ran ahead has left.
   *
   * @return whether there were any: then what they wrote is not today's either
   */
  boolean forgetAfter(LocalDate day) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement("DELETE FROM sweep WHERE day > ?")) {
      delete.setObject(1, day);
      return delete.executeUpdate() > 0;
    } catch (SQLException e) {
      throw new IllegalStateException("sweeps could not be forgotten", e);
    }
  }

  /** Notes a finished sweep; of several on one day the last one stands. */
  void finished(LocalDate day, Instant at, SweepTally tally) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                INSERT INTO sweep (day, finished_at, raised, updated, resolved, open, failures)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (day) DO UPDATE SET finished_at = excluded.finished_at,
                    raised = excluded.raised, updated = excluded.updated,
                    resolved = excluded.resolved, open = excluded.open,
                    failures = excluded.failures""")) {
      upsert.setObject(1, day);
      upsert.setObject(2, at.atOffset(ZoneOffset.UTC));
      upsert.setInt(3, tally.raised());
      upsert.setInt(4, tally.updated());
      upsert.setInt(5, tally.resolved());
      upsert.setInt(6, tally.open());
      upsert.setInt(7, tally.failed());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("sweep could not be noted", e);
    }
  }
}

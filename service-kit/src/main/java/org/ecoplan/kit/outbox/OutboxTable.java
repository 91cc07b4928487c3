package org.ecoplan.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The relay's view of the outbox, over one connection that it keeps.
 *
 * <p>Rows are taken as they are visible, never "behind the last id": a transaction that commits
 * late with a lower id would be lost.
 */
final class OutboxTable {

  /** Names the advisory lock; the number itself means nothing. */
  private static final long RELAY_LOCK = 0x6563_6f70_6c61_6eL;

  private final Connection connection;

  OutboxTable(Connection connection) {
    this.connection = connection;
  }

  /** Whether this connection is now the one that relays; it stays so until it closes. */
  boolean tryBecomeRelay() throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      lock.setLong(1, RELAY_LOCK);
      try (ResultSet result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  void resignAsRelay() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("UNLISTEN *");
      statement.execute("SELECT pg_advisory_unlock_all()");
    }
  }

  void listen() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN outbox");
    }
  }

  /** Returns when a transaction has added rows, or after the time has passed. */
  void awaitRows(Duration atMost) throws SQLException {
    connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
  }

  List<OutboxRow> oldest(int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM outbox ORDER BY id LIMIT ?")) {
      select.setInt(1, limit);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(OutboxRow.of(row));
        }
      }
      return rows;
    }
  }

  void delete(List<Long> ids) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    }
  }
}

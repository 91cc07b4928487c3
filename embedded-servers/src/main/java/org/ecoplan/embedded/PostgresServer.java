package org.ecoplan.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL server on the loopback interface. */
public final class PostgresServer implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final String MAX_CONNECTIONS = "120";

  private final EmbeddedPostgres postgres;

  private PostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts a server that loses nothing: fsync and synchronous commit are on, the data stays.
   *
   * @throws ServerFailure where it does not start
   */
  public static PostgresServer durable(Path dataDirectory, int port) {
    return start(
        EmbeddedPostgres.builder()
            .setDataDirectory(dataDirectory)
            .setCleanDataDirectory(false)
            .setPort(port)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on"));
  }

  /** Starts a server on any free port whose data goes when it stops. */
  public static PostgresServer throwAway() {
    return start(EmbeddedPostgres.builder());
  }

  private static PostgresServer start(EmbeddedPostgres.Builder builder) {
    try {
      return new PostgresServer(
          builder
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", MAX_CONNECTIONS)
              .setPGStartupWait(START_PATIENCE)
              .start());
    } catch (IOException | IllegalStateException e) {
      throw new ServerFailure("PostgreSQL could not be started: " + e.getMessage(), e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return postgres.getPort();
  }

  /** The JDBC address of a database. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** Makes sure that the role and its database exist, and that no other role may connect to it. */
  public void ensureDatabase(String name, String role, String password) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
        statement.execute("CREATE ROLE \"" + role + "\" LOGIN");
      }
      statement.execute("ALTER ROLE \"" + role + "\" PASSWORD '" + password + "'");
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        statement.execute("CREATE DATABASE \"" + name + "\" OWNER \"" + role + "\"");
      }
      statement.execute("REVOKE CONNECT ON DATABASE \"" + name + "\" FROM PUBLIC");
    } catch (SQLException e) {
      throw new ServerFailure("database " + name + " could not be made: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new ServerFailure("PostgreSQL could not be stopped: " + e.getMessage(), e);
    }
  }

  private static boolean exists(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      return row.next();
    }
  }
}

package org.ecoplan.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server on the loopback interface. */
public final class PostgresServer implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final String MAX_CONNECTIONS = "120";
  private static final String PASSWORD_RULE = "host all all 127.0.0.1/32 scram-sha-256\n";

  private final EmbeddedPostgres postgres;
  private @Nullable Postmaster postmaster;

  private PostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * How a server is to run that keeps its data.
   *
   * @param programs the folder, used for nothing else, into which PostgreSQL itself is unpacked
   * @param adminPassword of the role {@code postgres}
   * @param log takes what the server prints; the log of the run before is kept beside it
   */
  public record Settings(
      Path programs, Path dataDirectory, int port, String adminPassword, Path log) {}

  /**
   * Starts a server that loses nothing: fsync and synchronous commit are on, the data stays. A
   * server that a killed launcher left running on the data is stopped first. Whoever connects shows
   * a password.
   *
   * @throws ServerFailure where it does not start
   */
  public static PostgresServer durable(Settings settings) {
    Postmaster.on(settings.dataDirectory()).ifPresent(Postmaster::stop);
    PostgresPrograms programs = new PostgresPrograms(settings.programs());
    PostgresData data = new PostgresData(settings.dataDirectory());
    try {
      programs.deleteWhereIncomplete();
      data.deleteWhereIncomplete();
      Postmaster.forgetIfStale(settings.dataDirectory());
      Logs.rotate(settings.log());
    } catch (IOException e) {
      throw new ServerFailure("PostgreSQL could not be started: " + e.getMessage(), e);
    }
    Redirect output = Redirect.appendTo(settings.log().toFile());
    PostgresServer server =
        start(
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.folder().toFile())
                .setDataDirectory(settings.dataDirectory())
                .setCleanDataDirectory(false)
                // Its owner stops it, after those that use it.
                .setRegisterShutdownHook(false)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setPort(settings.port())
                .setConnectConfig("password", settings.adminPassword())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on"),
            "see " + settings.log());
    server.postmaster = Postmaster.on(settings.dataDirectory()).orElse(null);
    server.askForPasswords(settings);
    server.asAdministrator(
        statement -> {
          programs.markComplete();
          data.markComplete();
        });
    return server;
  }

  /** Starts a server on any free port whose data goes when it stops. */
  public static PostgresServer throwAway() {
    return start(EmbeddedPostgres.builder(), "it printed nothing");
  }

  private static PostgresServer start(EmbeddedPostgres.Builder builder, String hint) {
    try {
      return new PostgresServer(
          builder
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("max_connections", MAX_CONNECTIONS)
              .setPGStartupWait(START_PATIENCE)
              .start());
    } catch (IOException | RuntimeException e) {
      throw new ServerFailure(
          "PostgreSQL could not be started, " + hint + ": " + e.getMessage(), e);
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
    asAdministrator(
        statement -> {
          if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = " + quoted(role))) {
            statement.execute("CREATE ROLE \"" + role + "\" LOGIN");
          }
          statement.execute("ALTER ROLE \"" + role + "\" PASSWORD " + quoted(password));
          if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = " + quoted(name))) {
            statement.execute("CREATE DATABASE \"" + name + "\" OWNER \"" + role + "\"");
          }
          statement.execute("REVOKE CONNECT ON DATABASE \"" + name + "\" FROM PUBLIC");
        });
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new ServerFailure("PostgreSQL could not be stopped: " + e.getMessage(), e);
    }
    // The library waits five seconds only; writing everything down may take longer.
    if (postmaster != null && postmaster.process().isAlive()) {
      postmaster.stop();
    }
  }

  /** A new data directory trusts every account of the machine; this ends that. */
  private void askForPasswords(Settings settings) {
    asAdministrator(
        statement -> {
          statement.execute("ALTER ROLE postgres PASSWORD " + quoted(settings.adminPassword()));
          Path rules = settings.dataDirectory().resolve("pg_hba.conf");
          if (!Files.readString(rules).equals(PASSWORD_RULE)) {
            Path written = rules.resolveSibling("pg_hba.conf.new");
            Files.writeString(written, PASSWORD_RULE);
            Files.move(written, rules, StandardCopyOption.REPLACE_EXISTING);
            statement.execute("SELECT pg_reload_conf()");
          }
          statement.execute("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
        });
  }

  /** Something that is done with the rights of the role {@code postgres}. */
  private interface Work {
    void with(Statement statement) throws SQLException, IOException;
  }

  private void asAdministrator(Work work) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      work.with(statement);
    } catch (SQLException | IOException e) {
      throw new ServerFailure("PostgreSQL could not be set up: " + e.getMessage(), e);
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static boolean exists(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      return row.next();
    }
  }
}

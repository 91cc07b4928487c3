package org.ecoplan.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

  @TempDir Path directory;

  @Test
  void postgresIsDurableAndKeepsItsData() throws SQLException {
    PostgresServer.Settings settings = postgresSettings();
    try (PostgresServer first = PostgresServer.durable(settings)) {
      first.ensureDatabase("registry", "registry", "secret");
      first.ensureDatabase("registry", "registry", "secret");
      try (Connection connection = connect(first);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE kept (a int)");
        statement.execute("INSERT INTO kept VALUES (7)");
        assertThat(ask(statement, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(statement, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(statement, "SHOW full_page_writes")).isEqualTo("on");
      }
    }
    try (PostgresServer second = PostgresServer.durable(settings)) {
      assertThat(kept(second)).isEqualTo("7");
    }
  }

  @Test
  void aKilledPostgresStartsAgainWithWhatItHadAcknowledged() throws Exception {
    PostgresServer.Settings settings = postgresSettings();
    PostgresServer first = givenPostgresThatKeeps7(settings);
    ProcessHandle postmaster = Postmaster.on(settings.dataDirectory()).orElseThrow().process();

    postmaster.destroyForcibly();
    postmaster.onExit().get(10, TimeUnit.SECONDS);
    first.close();

    try (PostgresServer second = PostgresServer.durable(settings)) {
      assertThat(kept(second)).isEqualTo("7");
    }
  }

  @Test
  void dataThatWasSetUpHalfIsSetUpAnew() throws IOException {
    PostgresServer.Settings settings = postgresSettings();
    Files.createDirectories(settings.dataDirectory());
    Files.writeString(settings.dataDirectory().resolve("postgresql.conf"), "");
    Files.writeString(directory.resolve("pg.begun"), "");

    PostgresServer.durable(settings).close();

    assertThat(directory.resolve("pg.begun")).doesNotExist();
  }

  @Test
  void thePidOfAKilledPostgresThatAnotherProgramHasNowIsForgotten() throws Exception {
    PostgresServer.Settings settings = postgresSettings();
    givenPostgresThatKeeps7(settings).close();
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          settings.dataDirectory().resolve("postmaster.pid"),
          other.pid() + "\n" + settings.dataDirectory() + "\n");

      try (PostgresServer second = PostgresServer.durable(settings)) {
        assertThat(kept(second)).isEqualTo("7");
      }
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aPostgresThatALauncherLeftBehindIsStoppedInSecondsThoughClientsHoldIt() throws Exception {
    PostgresServer.Settings settings = postgresSettings();
    try (PostgresServer left = givenPostgresThatKeeps7(settings);
        Connection client = connect(left)) {
      Postmaster postmaster = Postmaster.on(settings.dataDirectory()).orElseThrow();

      postmaster.stop();

      assertThat(postmaster.process().isAlive()).isFalse();
      assertThat(client.isValid(1)).isFalse();
      assertThat(Postmaster.on(settings.dataDirectory())).isEmpty();
    }
  }

  @Test
  void withoutThePasswordNobodyIsAdministrator() {
    try (PostgresServer server = PostgresServer.durable(postgresSettings())) {
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess")
                      .close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void aRoleCannotConnectToAnothersDatabase() throws SQLException {
    try (PostgresServer server = PostgresServer.throwAway()) {
      server.ensureDatabase("registry", "registry", "secret");
      server.ensureDatabase("alerts", "alerts", "secret");

      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(server.jdbcUrl("alerts"), "registry", "secret")
                      .close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("alerts");
    }
  }

  @Test
  void kafkaStartsStopsAndStartsAgainOnItsData() {
    int port = Ports.free();
    int controllerPort = Ports.free();
    Path log = directory.resolve("kafka.log");
    for (int run = 1; run <= 2; run++) {
      KafkaServer kafka =
          KafkaServer.start(JAVA, directory.resolve("kafka"), port, controllerPort, log);
      assertThat(kafka.process().isAlive()).isTrue();
      kafka.close();
      assertThat(kafka.process().isAlive()).isFalse();
      assertThat(Ports.isFree(port)).isTrue();
    }
  }

  @Test
  void aTakenPortIsAFailureThatShowsTheLog() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () ->
                  KafkaServer.start(
                      JAVA,
                      directory.resolve("kafka"),
                      taken.getLocalPort(),
                      Ports.free(),
                      directory.resolve("kafka.log")))
          .isInstanceOf(ServerFailure.class)
          .hasMessageContaining("kafka.log");
    }
  }

  private PostgresServer.Settings postgresSettings() {
    return new PostgresServer.Settings(
        PROGRAMS,
        directory.resolve("pg"),
        Ports.free(),
        "admin-secret",
        directory.resolve("pg.log"));
  }

  private static PostgresServer givenPostgresThatKeeps7(PostgresServer.Settings settings)
      throws SQLException {
    PostgresServer server = PostgresServer.durable(settings);
    server.ensureDatabase("registry", "registry", "secret");
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept (a int)");
      statement.execute("INSERT INTO kept VALUES (7)");
    }
    return server;
  }

  private static String kept(PostgresServer server) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      return ask(statement, "SELECT a FROM kept");
    }
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl("registry"), "registry", "secret");
  }

  private static String ask(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}

package org.ecoplan.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir Path directory;

  @Test
  void postgresIsDurableAndKeepsItsData() throws SQLException {
    int port = Ports.free();
    try (PostgresServer first = PostgresServer.durable(directory.resolve("pg"), port)) {
      first.ensureDatabase("registry", "registry", "secret");
      first.ensureDatabase("registry", "registry", "secret");
      try (Connection connection = connect(first);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE kept (a int)");
        statement.execute("INSERT INTO kept VALUES (7)");
        assertThat(ask(statement, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(statement, "SHOW synchronous_commit")).isEqualTo("on");
      }
    }
    try (PostgresServer second = PostgresServer.durable(directory.resolve("pg"), port);
        Connection connection = connect(second);
        Statement statement = connection.createStatement()) {
      assertThat(ask(statement, "SELECT a FROM kept")).isEqualTo("7");
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

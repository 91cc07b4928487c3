package org.ecoplan.benchmark.alerts;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecoplan.benchmark.ServiceProcess;
import org.ecoplan.embedded.PostgresServer;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.Topic;
import org.ecoplan.kit.wire.EventCodec;

/**
 * The registry as a process of its own with a database of its own. Projects are put into its outbox
 * by a transaction each, as its own changes are; its relay carries them to Kafka.
 */
final class Registry implements AutoCloseable {
  private static final int HEAP_MEBIBYTES = 256;
  private static final int CONNECTIONS = 4;
  private static final String DATABASE = "registry";
  private static final String PASSWORD = "throw-away";
  private static final Path LOG = Path.of("benchmarks", "alerts", "target", "registry.log");

  private static final String TELL =
      """
      INSERT INTO outbox (event_id, topic, type, aggregate_id, aggregate_version, change, actor,
          occurred_at, payload)
      VALUES (?, ?, ?, ?, ?, 'changed', 'benchmark', now(), ?)""";

  private final PostgresServer postgres;
  private final ServiceProcess process;
  private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
  private final ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS);

  private Registry(PostgresServer postgres, ServiceProcess process) throws SQLException {
    this.postgres = postgres;
    this.process = process;
    for (int i = 0; i < CONNECTIONS; i++) {
      connections.add(DriverManager.getConnection(postgres.jdbcUrl(DATABASE), DATABASE, PASSWORD));
    }
  }

  /**
   * Starts it.
   *
   * @param settings the broker and the key of the alert service beside it
   */
  static Registry start(Map<String, String> settings)
      throws IOException, InterruptedException, SQLException {
    PostgresServer postgres = PostgresServer.throwAway();
    postgres.ensureDatabase(DATABASE, DATABASE, PASSWORD);
    Map<String, String> all = new HashMap<>(settings);
    all.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE));
    all.put("quarkus.datasource.username", DATABASE);
    all.put("quarkus.datasource.password", PASSWORD);
    return new Registry(
        postgres, ServiceProcess.start("project-registry", HEAP_MEBIBYTES, all, LOG));
  }

  /** Has somebody commit that a project was changed; the future is done when it is committed. */
  Future<?> commit(ProjectState project) {
    return people.submit(
        () -> {
          Connection connection = connections.take();
          try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setObject(1, UUID.randomUUID());
            tell.setString(2, Topic.of(project).topicName());
            tell.setString(3, Topic.of(project).type());
            tell.setString(4, project.aggregateId());
            tell.setLong(5, project.version());
            tell.setString(6, EventCodec.payload(project));
            return tell.executeUpdate();
          } finally {
            connections.add(connection);
          }
        });
  }

  @Override
  public void close() {
    people.shutdown();
    List<Connection> open = new ArrayList<>();
    connections.drainTo(open);
    for (Connection connection : open) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    process.close();
    postgres.close();
  }
}

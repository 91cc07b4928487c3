package org.ecoplan.alert.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.Topic;
import org.ecoplan.testing.RealServers;
import org.ecoplan.testing.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two processes on one database and one broker, one of which is killed in the middle of its work.
 */
class TwoReplicasIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PROJECTS = 300;
  private static final int FAR_IN = PROJECTS / 4;

  private Map<String, String> servers = Map.of();
  private final List<Replica> replicas = new ArrayList<>();

  @BeforeEach
  void twoReplicas() throws Exception {
    servers = new RealServers().start();
    replicas.add(Replica.start("first", servers));
    replicas.add(Replica.start("second", servers));
    replicas.forEach(Replica::awaitReady);
  }

  @AfterEach
  void stop() {
    replicas.forEach(Replica::close);
  }

  @Test
  void nothingIsLostOrDoubledWhenBothReadAndSweepAndOneIsKilled() throws Exception {
    // Given many late projects told while both sweep again and again
    try (KafkaProducer<String, String> producer = producer()) {
      tell(producer, 0, PROJECTS / 2);
      List<CompletableFuture<Integer>> sweeps = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        replicas.forEach(replica -> sweeps.add(replica.sweep()));
      }
      await().atMost(PATIENCE).until(() -> count("SELECT count(*) FROM alert") > FAR_IN);
      assertThat(sweeps).allSatisfy(sweep -> assertThat(sweep.get()).isIn(200, 409));

      // When one is killed while the rest is told
      tell(producer, PROJECTS / 2, PROJECTS);
      replicas.get(0).kill();
    }

    // Then the other takes over what was its, relay of events included
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(count("SELECT count(*) FROM alert WHERE state = 'OPEN'"))
                  .isEqualTo(PROJECTS);
              assertThat(count("SELECT count(*) FROM outbox")).isZero();
            });
    assertThat(replicas.get(1).sweep().get()).isEqualTo(200);
    assertThat(count("SELECT count(*) FROM alert")).isEqualTo(PROJECTS);
    assertThat(count("SELECT count(DISTINCT subject) FROM alert")).isEqualTo(PROJECTS);
    assertThat(count("SELECT count(*) FROM fact_version")).isEqualTo(PROJECTS);
    assertThat(count("SELECT count(*) FROM ladder_file")).isEqualTo(PROJECTS);
    assertThat(count("SELECT count(*) FROM ladder_entry")).isEqualTo(PROJECTS);
    assertThat(count("SELECT count(*) FROM notice WHERE change = 'RAISED'")).isEqualTo(PROJECTS);
    assertThat(told(Topic.ALERT)).hasSize(PROJECTS);
  }

  private void tell(KafkaProducer<String, String> producer, int from, int to) throws Exception {
    List<Future<?>> sent = new ArrayList<>();
    for (int project = from; project < to; project++) {
      sent.add(producer.send(Stage.record(late("P-" + project))));
    }
    for (Future<?> one : sent) {
      one.get();
    }
  }

  /** Late with its one milestone, whatever day it is, and in nothing else. */
  private static ProjectState late(String code) {
    return aProject().code(code).endYear(2099).milestone(milestone -> milestone).build();
  }

  /** The aggregates of which a topic tells; an event may be there twice, which readers ignore. */
  private Set<String> told(Topic topic) {
    return new TopicReader(broker(), topic.topicName())
        .all().stream().map(ConsumerRecord::key).collect(Collectors.toCollection(TreeSet::new));
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker()), new StringSerializer(), new StringSerializer());
  }

  private String broker() {
    return String.valueOf(servers.get("kafka.bootstrap.servers"));
  }

  private long count(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                servers.get("quarkus.datasource.jdbc.url"),
                servers.get("quarkus.datasource.username"),
                servers.get("quarkus.datasource.password"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}

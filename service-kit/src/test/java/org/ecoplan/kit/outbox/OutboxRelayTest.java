package org.ecoplan.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.Topic;
import org.ecoplan.kit.wire.EventCodec;
import org.ecoplan.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class OutboxRelayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Outbox outbox;
  @Inject AgroalDataSource database;
  @Inject MeterRegistry metrics;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Test
  void whatIsCommittedArrivesInOrderAndLeavesTheTable() {
    String plan = newPlanCode();

    for (long version = 1; version <= 50; version++) {
      append(plan, version);
    }

    assertThat(arrivals(plan, 50))
        .extracting(AggregateState::version)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(backlog()).isZero());
  }

  @Test
  void whatIsRolledBackNeverArrives() {
    String plan = newPlanCode();

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          outbox.append(state(plan, 1), "imported");
                          throw new IllegalStateException("changed my mind");
                        }))
        .isInstanceOf(IllegalStateException.class);
    append(plan, 2);

    assertThat(arrivals(plan, 1)).extracting(AggregateState::version).containsExactly(2L);
  }

  @Test
  void aTransactionThatCommitsLateWithALowerIdIsNotLost() throws InterruptedException {
    String early = newPlanCode();
    String late = newPlanCode();
    CountDownLatch inserted = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Thread slow =
        new Thread(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          outbox.append(state(late, 1), "imported");
                          inserted.countDown();
                          awaitQuietly(mayCommit);
                        }));
    slow.start();
    inserted.await();

    append(early, 1);
    assertThat(arrivals(early, 1)).hasSize(1);
    mayCommit.countDown();
    slow.join();

    assertThat(arrivals(late, 1)).hasSize(1);
  }

  @Test
  void appendingOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> outbox.append(state(newPlanCode(), 1), "imported"))
        .isInstanceOf(Exception.class)
        .hasMessageContaining("ransaction");
  }

  @Test
  void theBacklogIsMeasured() {
    assertThat(metrics.find("ecoplan.outbox.backlog").gauge()).isNotNull();
    assertThat(metrics.find("ecoplan.outbox.oldest.age").gauge()).isNotNull();
  }

  private void append(String plan, long version) {
    QuarkusTransaction.requiringNew().run(() -> outbox.append(state(plan, version), "imported"));
  }

  /** Reads the topic from its start until the plan has so many states, then looks once more. */
  private List<AggregateState> arrivals(String plan, int count) {
    List<AggregateState> arrived = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(consumerSettings())) {
      consumer.subscribe(List.of(Topic.PLAN.topicName()));
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                poll(consumer, plan, arrived);
                return arrived.size() >= count;
              });
      IntStream.range(0, 3).forEach(i -> poll(consumer, plan, arrived));
    }
    return arrived;
  }

  private static void poll(
      KafkaConsumer<String, String> consumer, String plan, List<AggregateState> arrived) {
    for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
      if (record.key().equals(plan)) {
        arrived.add(EventCodec.read(record).state());
      }
    }
  }

  private Map<String, Object> consumerSettings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }

  private long backlog() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM outbox")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static PlanState state(String code, long version) {
    return new PlanState(code, version, "规划", "450200", 2020, 2021, 2023, 2025, null, List.of());
  }

  private static String newPlanCode() {
    return "P-" + UUID.randomUUID();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

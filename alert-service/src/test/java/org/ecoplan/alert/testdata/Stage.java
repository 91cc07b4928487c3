package org.ecoplan.alert.testdata;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.Event;
import org.ecoplan.events.EventMetadata;
import org.ecoplan.events.Topic;
import org.ecoplan.kit.wire.EventCodec;
import org.ecoplan.testing.TopicReader;

/** The world around the service: other services that tell things over Kafka, and its database. */
@ApplicationScoped
public class Stage {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AgroalDataSource database;
  private final TestClock clock;
  private final Map<String, Object> kafka;
  private final KafkaProducer<String, String> producer;

  Stage(
      AgroalDataSource database,
      TestClock clock,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.database = database;
    this.clock = clock;
    this.kafka = kafka;
    this.producer = producer(kafka);
  }

  @PreDestroy
  void close() {
    producer.close();
  }

  /** Forgets all facts, alerts and sweeps; it is 2024-11-26. */
  public void reset() {
    clock.setToday(LocalDate.of(2024, 11, 26));
    execute(
        "TRUNCATE user_rule, notice, letter, subscription, webhook, delivery, fact, fact_version, rule_setting, alert, ladder_file, ladder_entry, sweep, idempotency_key");
    execute("UPDATE rule_edition SET edition = edition + 1");
  }

  /** The owners of these aggregates tell their states, in this order; waits until all are read. */
  public void told(AggregateState... states) {
    for (AggregateState state : states) {
      sent(record(state));
    }
    awaitRead(Topic.of(states[0]).topicName());
  }

  /** Sends a record that may be of any kind. */
  public void sent(ProducerRecord<String, String> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the broker did not take " + record, e);
    }
  }

  /** The record by which a state travels. */
  public static ProducerRecord<String, String> record(AggregateState state) {
    EventMetadata metadata =
        new EventMetadata(
            UUID.randomUUID(),
            Topic.of(state),
            state.aggregateId(),
            state.version(),
            "changed",
            "manager",
            Instant.parse("2024-11-26T01:00:00Z"));
    return EventCodec.record(new Event<>(metadata, state), null);
  }

  /** Waits until the service has committed everything that the topic holds now. */
  public void awaitRead(String topic) {
    try (KafkaConsumer<String, String> observer = consumer(groupOf(topic))) {
      Map<TopicPartition, Long> ends = observer.endOffsets(partitions(observer, topic));
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> isCommitted(observer, ends));
    }
  }

  /** Whether the service has committed everything that the topic holds now. */
  public boolean isRead(String topic) {
    try (KafkaConsumer<String, String> observer = consumer(groupOf(topic))) {
      return isCommitted(observer, observer.endOffsets(partitions(observer, topic)));
    }
  }

  private static String groupOf(String topic) {
    return topic.replace("ecoplan", "alert-service");
  }

  private static boolean isCommitted(
      KafkaConsumer<String, String> observer, Map<TopicPartition, Long> ends) {
    var committed = observer.committed(Map.copyOf(ends).keySet());
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              var position = committed.get(end.getKey());
              return end.getValue() == 0
                  || (position != null && position.offset() >= end.getValue());
            });
  }

  /** Everything that a topic holds. */
  public List<ConsumerRecord<String, String>> recordsOf(String topic) {
    return new TopicReader(String.valueOf(kafka.get("bootstrap.servers")), topic).all();
  }

  /** The single number that a query answers. */
  public long count(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement. */
  public void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private KafkaConsumer<String, String> consumer(String group) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  private static KafkaProducer<String, String> producer(Map<String, Object> kafka) {
    return new KafkaProducer<>(
        new HashMap<>(kafka), new StringSerializer(), new StringSerializer());
  }
}

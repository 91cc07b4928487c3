package org.ecoplan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics from their beginning, for tests that ask what others would hear. It belongs to no
 * group: nothing has to be agreed on with the broker before the first record.
 */
public final class TopicReader {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);

  private final String brokers;
  private final List<String> topics;

  /**
   * A reader of topics, which are created where they are not there yet.
   *
   * @param brokers the addresses of Kafka, as {@code kafka.bootstrap.servers} has them
   */
  public TopicReader(String brokers, String... topics) {
    this.brokers = brokers;
    this.topics = List.of(topics);
  }

  /** All records that the topics hold now. */
  public List<ConsumerRecord<String, String>> all() {
    List<ConsumerRecord<String, String>> read = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = fromTheBeginning()) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(read::add);
      }
    }
    return read;
  }

  /**
   * All records up to the moment when there are enough of them.
   *
   * @throws org.awaitility.core.ConditionTimeoutException after a minute, with how many there were
   */
  public List<ConsumerRecord<String, String>> until(
      Predicate<List<ConsumerRecord<String, String>>> enough) {
    List<ConsumerRecord<String, String>> read = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = fromTheBeginning()) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                consumer.poll(POLL).forEach(read::add);
                assertThat(enough.test(read))
                    .as("%d records of %s are enough", read.size(), topics)
                    .isTrue();
              });
    }
    return read;
  }

  private KafkaConsumer<String, String> fromTheBeginning() {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> partitions(consumer, topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  /**
   * The broker makes a topic when it is first asked for, and answers that it has none until then.
   */
  private static List<PartitionInfo> partitions(
      KafkaConsumer<String, String> consumer, String topic) {
    return await()
        .atMost(PATIENCE)
        .until(() -> consumer.partitionsFor(topic), found -> !found.isEmpty());
  }
}

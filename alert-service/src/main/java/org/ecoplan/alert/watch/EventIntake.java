package org.ecoplan.alert.watch;

import static java.util.concurrent.CompletableFuture.completedStage;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.alert.fact.FactBase;
import org.ecoplan.events.Event;
import org.ecoplan.kit.inbox.Delivery;
import org.ecoplan.kit.inbox.Delivery.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of the other services, many of one poll in a transaction: the facts, the alerts
 * that follow from them and their events are kept together, so a crash in between loses and doubles
 * nothing. Offsets are committed behind the database (docs/adr/0034).
 */
@ApplicationScoped
class EventIntake {
  private final Delivery delivery;
  private final FactBase facts;
  private final Watch watch;
  private final Clock clock;

  EventIntake(Delivery delivery, FactBase facts, Watch watch, Clock clock) {
    this.delivery = delivery;
    this.facts = facts;
    this.watch = watch;
    this.clock = clock;
  }

  @Incoming("projects")
  @Blocking
  CompletionStage<Void> projects(KafkaRecordBatch<String, @Nullable String> batch) {
    return readAndAcknowledge(batch);
  }

  @Incoming("tasks")
  @Blocking
  CompletionStage<Void> tasks(KafkaRecordBatch<String, @Nullable String> batch) {
    return readAndAcknowledge(batch);
  }

  @Incoming("series")
  @Blocking
  CompletionStage<Void> series(KafkaRecordBatch<String, @Nullable String> batch) {
    return readAndAcknowledge(batch);
  }

  @Incoming("evaluations")
  @Blocking
  CompletionStage<Void> evaluations(KafkaRecordBatch<String, @Nullable String> batch) {
    return readAndAcknowledge(batch);
  }

  /** Takes records in their order; gives those that nobody can take. */
  List<Refused> read(List<ConsumerRecord<String, @Nullable String>> records) {
    return delivery.deliverTogether(records, FactBase::subject, this::take);
  }

  /** What is refused is on the dead-letter topic before the offset behind it is committed. */
  private CompletionStage<Void> readAndAcknowledge(
      KafkaRecordBatch<String, @Nullable String> batch) {
    Map<ConsumerRecord<?, ?>, KafkaRecord<String, @Nullable String>> messages = new HashMap<>();
    List<ConsumerRecord<String, @Nullable String>> records =
        batch.getRecords().stream()
            .map(
                message -> {
                  ConsumerRecord<String, @Nullable String> record = record(message);
                  messages.put(record, message);
                  return record;
                })
            .toList();
    CompletionStage<Void> aside = completedStage(null);
    for (Refused refused : read(records)) {
      KafkaRecord<String, @Nullable String> message = messages.get(refused.record());
      if (message != null) {
        aside = aside.thenCompose(before -> message.nack(refused.cause()));
      }
    }
    return aside.thenCompose(done -> batch.ack());
  }

  private void take(List<Event<?>> events) {
    watch.settle(facts.take(events), LocalDate.now(clock));
  }

  @SuppressWarnings("unchecked")
  private static ConsumerRecord<String, @Nullable String> record(
      KafkaRecord<String, @Nullable String> message) {
    IncomingKafkaRecordMetadata<String, @Nullable String> metadata =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    return metadata.getRecord();
  }
}

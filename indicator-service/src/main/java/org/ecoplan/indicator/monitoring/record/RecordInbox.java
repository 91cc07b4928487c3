package org.ecoplan.indicator.monitoring.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.kit.inbox.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Takes deliveries from topic {@code ecoplan.monitoring.records}: a message is the JSON of {@link
 * NewRecords}, keyed by whatever the sender orders by. Reading it twice changes nothing.
 */
@ApplicationScoped
public class RecordInbox {
  private static final String REPORTER = "kafka";

  private final Delivery delivery;
  private final RecordDesk desk;
  private final ObjectReader reader;

  public RecordInbox(Delivery delivery, RecordDesk desk, ObjectMapper mapper) {
    this.delivery = delivery;
    this.desk = desk;
    this.reader = mapper.readerFor(NewRecords.class);
  }

  @Incoming("monitoring-records")
  @Blocking
  void take(ConsumerRecord<String, @Nullable String> message) {
    delivery.deliver(message, this::read, this::keep);
  }

  private NewRecords read(ConsumerRecord<String, @Nullable String> message) {
    String payload = message.value();
    try {
      NewRecords records = payload == null ? null : reader.readValue(payload);
      if (records == null || records.source() == null || records.records().isEmpty()) {
        throw new IllegalArgumentException("a delivery has a source and records");
      }
      return records;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not the JSON of a delivery: " + e.getOriginalMessage(), e);
    }
  }

  private void keep(NewRecords records) {
    List<RecordDesk.Numbered> numbered = new ArrayList<>(records.records().size());
    for (NewRecord record : records.records()) {
      numbered.add(new RecordDesk.Numbered(numbered.size() + 1L, record));
    }
    desk.take(
        numbered,
        new Origin("KAFKA", records.source(), REPORTER, records.reason()),
        anyPoint -> {});
  }
}

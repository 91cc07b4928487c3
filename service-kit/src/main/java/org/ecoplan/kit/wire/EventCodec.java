package org.ecoplan.kit.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.Event;
import org.ecoplan.events.EventMetadata;
import org.ecoplan.events.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads events as Kafka records.
 *
 * <p>The JSON form is the contract between services, so it is fixed here and not taken from a
 * service's own mapper: ISO 8601 dates, plain decimals, absent members left out, unknown members
 * ignored.
 */
public final class EventCodec {

  private static final String SPEC_VERSION = "1.0";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private EventCodec() {}

  /** The state as it travels. */
  public static String payload(AggregateState state) {
    try {
      return JSON.writerFor(state.getClass()).writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a state is always writable", e);
    }
  }

  /** The state that {@link #payload} has written. */
  public static <S extends AggregateState> S state(String payload, Class<S> type) {
    try {
      return JSON.readValue(payload, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not what was written", e);
    }
  }

  /** The record for an event. */
  public static ProducerRecord<String, String> record(
      Event<?> event, @Nullable String correlationId) {
    return record(event.metadata(), payload(event.state()), correlationId);
  }

  /** The record for an event whose payload is written already. */
  public static ProducerRecord<String, String> record(
      EventMetadata event, String payload, @Nullable String correlationId) {
    ProducerRecord<String, String> record =
        new ProducerRecord<>(event.topic().topicName(), event.aggregateId(), payload);
    Headers headers = record.headers();
    put(headers, "ce_specversion", SPEC_VERSION);
    put(headers, "ce_id", event.id().toString());
    put(headers, "ce_source", "/ecoplan/" + event.topic().topicName());
    put(headers, "ce_type", event.topic().type());
    // Header values of the Kafka binding are percent-free UTF-8 strings.
    put(headers, "ce_subject", event.aggregateId());
    put(headers, "ce_time", event.time().toString());
    put(headers, "ce_aggregateversion", Long.toString(event.version()));
    put(headers, "ce_change", event.change());
    put(headers, "ce_actor", event.actor());
    if (correlationId != null) {
      put(headers, "ce_correlationid", correlationId);
    }
    put(headers, "content-type", "application/json");
    return record;
  }

  /**
   * Reads a record.
   *
   * @throws UnreadableEvent where it is not an event of ours, with what is wrong with it
   */
  public static Event<?> read(ConsumerRecord<String, @Nullable String> record) {
    Headers headers = record.headers();
    try {
      Topic topic = Topic.ofType(require(headers, "ce_type"));
      String payload = record.value();
      if (payload == null) {
        throw new UnreadableEvent("no payload");
      }
      AggregateState state = JSON.readValue(payload, topic.stateType());
      if (state == null || state.version() < 1) {
        throw new UnreadableEvent("payload without a version");
      }
      return new Event<>(
          new EventMetadata(
              UUID.fromString(require(headers, "ce_id")),
              topic,
              state.aggregateId(),
              state.version(),
              require(headers, "ce_change"),
              require(headers, "ce_actor"),
              Instant.parse(require(headers, "ce_time"))),
          state);
    } catch (JsonProcessingException e) {
      throw new UnreadableEvent("payload is not the JSON of its type: " + e.getOriginalMessage());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new UnreadableEvent(String.valueOf(e.getMessage()));
    }
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String require(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null) {
      throw new UnreadableEvent("header " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}

package org.ecoplan.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.events.Event;
import org.ecoplan.events.EventMetadata;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventCodecTest {

  private final PlanState plan =
      new PlanState("LZ-145", 3, "十四五规划", "450200", 2020, 2021, 2023, 2025, null, List.of());
  private final Event<PlanState> event =
      new Event<>(
          new EventMetadata(
              UUID.randomUUID(),
              Topic.PLAN,
              "LZ-145",
              3,
              "plan-imported",
              "planoffice",
              Instant.parse("2024-11-26T08:00:00Z")),
          plan);

  @Test
  void whatIsWrittenIsRead() {
    ProducerRecord<String, String> sent = EventCodec.record(event, "c-1");

    assertThat(sent.key()).isEqualTo("LZ-145");
    assertThat(EventCodec.read(received(sent, sent.value()))).isEqualTo(event);
  }

  @Test
  void aPayloadThatIsNoStateIsUnreadable() {
    ProducerRecord<String, String> sent = EventCodec.record(event, null);

    assertThatThrownBy(() -> EventCodec.read(received(sent, "{\"code\":")))
        .isInstanceOf(UnreadableEvent.class);
    assertThatThrownBy(() -> EventCodec.read(received(sent, "{\"code\":\"LZ-145\"}")))
        .isInstanceOf(UnreadableEvent.class);
    assertThatThrownBy(() -> EventCodec.read(received(sent, null)))
        .isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void aRecordWithoutAttributesIsUnreadable() {
    ProducerRecord<String, String> bare = new ProducerRecord<>("ecoplan.plan", "LZ-145", "{}");

    assertThatThrownBy(() -> EventCodec.read(received(bare, "{}")))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining("ce_type");
  }

  private static ConsumerRecord<String, @Nullable String> received(
      ProducerRecord<String, String> sent, @Nullable String value) {
    ConsumerRecord<String, @Nullable String> record =
        new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), value);
    sent.headers().forEach(record.headers()::add);
    return record;
  }
}

package org.ecoplan.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.events.Event;
import org.ecoplan.events.EventMetadata;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.Topic;
import org.ecoplan.kit.wire.EventCodec;
import org.ecoplan.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class DeliveryTest {
  @Inject Delivery delivery;
  @Inject MeterRegistry metrics;
  @Inject Clock clock;

  @Test
  void whatIsNoEventIsReadByItsOwnReaderAndTriedAgainUntilItWorks() {
    List<Boolean> attempts = new ArrayList<>();

    delivery.deliver(
        record("17"),
        message -> Integer.valueOf(String.valueOf(message.value())),
        number -> {
          assertThat(number).isEqualTo(17);
          attempts.add(QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE);
          if (attempts.size() == 1) {
            throw new IllegalStateException(new SQLException("serialization failure", "40001"));
          }
        });

    assertThat(attempts).containsExactly(true, true);
  }

  @Test
  void whatItsReaderRefusesLeavesAsAnException() {
    assertThatThrownBy(
            () ->
                delivery.deliver(
                    record("x"),
                    message -> Integer.valueOf(String.valueOf(message.value())),
                    number -> {}))
        .isInstanceOf(NumberFormatException.class);
  }

  @Test
  void theWayOfAnEventIsTimedFromItsChangeToItsEffect() {
    EventMetadata halfAMinuteAgo =
        new EventMetadata(
            UUID.randomUUID(),
            Topic.PLAN,
            "LZ-145",
            3,
            "plan-imported",
            "planoffice",
            clock.instant().minusSeconds(30));
    PlanState plan =
        new PlanState("LZ-145", 3, "十四五规划", "450200", 2020, 2021, 2023, 2025, null, List.of());
    ProducerRecord<String, String> sent =
        EventCodec.record(new Event<>(halfAMinuteAgo, plan), null);
    ConsumerRecord<String, @Nullable String> arrived =
        new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(arrived.headers()::add);

    delivery.deliver(arrived, event -> {});

    Timer way = metrics.get("ecoplan.inbox.delay").tag("topic", sent.topic()).timer();
    assertThat(way.count()).isEqualTo(1);
    assertThat(way.totalTime(TimeUnit.SECONDS)).isBetween(30.0, 60.0);
  }

  private static ConsumerRecord<String, @Nullable String> record(String value) {
    return new ConsumerRecord<>("topic", 0, 0, "key", value);
  }
}

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
    ConsumerRecord<String, @Nullable String> arrived = halfAMinuteAgo("LZ-145");
    Timer way = metrics.timer("ecoplan.inbox.delay", "topic", arrived.topic());
    long timed = way.count();
    double seconds = way.totalTime(TimeUnit.SECONDS);

    delivery.deliver(arrived, event -> {});

    assertThat(way.count()).isEqualTo(timed + 1);
    assertThat(way.totalTime(TimeUnit.SECONDS) - seconds).isBetween(30.0, 60.0);
  }

  @Test
  void theRecordsOfOnePollShareATransactionAndAreTimedEach() {
    List<List<String>> taken = new ArrayList<>();
    Timer way = metrics.timer("ecoplan.inbox.delay", "topic", halfAMinuteAgo("A").topic());
    long timed = way.count();

    List<Delivery.Refused> refused =
        delivery.deliverTogether(
            List.of(halfAMinuteAgo("A"), halfAMinuteAgo("B")),
            event -> event.state().aggregateId(),
            events -> {
              assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
              taken.add(events.stream().map(event -> event.state().aggregateId()).toList());
            });

    assertThat(refused).isEmpty();
    assertThat(taken).containsExactly(List.of("A", "B"));
    assertThat(way.count()).isEqualTo(timed + 2);
  }

  @Test
  void whatCannotBeTakenTogetherIsTakenOneByOneAndOnlyTheBrokenOneIsRefused() {
    List<String> committed = new ArrayList<>();
    ConsumerRecord<String, @Nullable String> unreadable = record("{not json");

    List<Delivery.Refused> refused =
        delivery.deliverTogether(
            List.of(halfAMinuteAgo("A"), unreadable, halfAMinuteAgo("B")),
            event -> event.state().aggregateId(),
            events -> events.forEach(event -> committed.add(event.state().aggregateId())));

    assertThat(refused).extracting(Delivery.Refused::record).containsExactly(unreadable);
    assertThat(committed).containsExactly("A", "B");
  }

  @Test
  void statesOfOneSubjectAreTakenOneAfterTheOther() {
    List<Integer> together = new ArrayList<>();

    delivery.deliverTogether(
        List.of(halfAMinuteAgo("A"), halfAMinuteAgo("B"), halfAMinuteAgo("A")),
        event -> event.state().aggregateId(),
        events -> together.add(events.size()));

    assertThat(together).containsExactly(2, 1);
  }

  @Test
  void aHandlerThatRefusesOneEventForGoodGetsTheOthersAlone() {
    List<List<String>> taken = new ArrayList<>();

    List<Delivery.Refused> refused =
        delivery.deliverTogether(
            List.of(halfAMinuteAgo("A"), halfAMinuteAgo("BROKEN"), halfAMinuteAgo("B")),
            event -> event.state().aggregateId(),
            events -> {
              List<String> ids = events.stream().map(event -> event.state().aggregateId()).toList();
              if (ids.contains("BROKEN")) {
                throw new IllegalArgumentException("refused");
              }
              taken.add(ids);
            });

    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).cause()).hasMessage("refused");
    assertThat(taken).containsExactly(List.of("A"), List.of("B"));
  }

  private ConsumerRecord<String, @Nullable String> halfAMinuteAgo(String planCode) {
    EventMetadata metadata =
        new EventMetadata(
            UUID.randomUUID(),
            Topic.PLAN,
            planCode,
            3,
            "plan-imported",
            "planoffice",
            clock.instant().minusSeconds(30));
    PlanState plan =
        new PlanState(planCode, 3, "十四五规划", "450200", 2020, 2021, 2023, 2025, null, List.of());
    ProducerRecord<String, String> sent = EventCodec.record(new Event<>(metadata, plan), null);
    ConsumerRecord<String, @Nullable String> arrived =
        new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(arrived.headers()::add);
    return arrived;
  }

  private static ConsumerRecord<String, @Nullable String> record(String value) {
    return new ConsumerRecord<>("topic", 0, 0, "key", value);
  }
}

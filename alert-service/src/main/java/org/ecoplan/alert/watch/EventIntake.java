package org.ecoplan.alert.watch;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.alert.fact.FactBase;
import org.ecoplan.alert.fact.Facts;
import org.ecoplan.events.Event;
import org.ecoplan.kit.inbox.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of the other services, one transaction each: the fact, the alerts that follow
 * from it and their events are kept together, so a crash in between loses and doubles nothing.
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
  void project(ConsumerRecord<String, @Nullable String> record) {
    delivery.deliver(record, this::take);
  }

  @Incoming("tasks")
  @Blocking
  void task(ConsumerRecord<String, @Nullable String> record) {
    delivery.deliver(record, this::take);
  }

  @Incoming("series")
  @Blocking
  void series(ConsumerRecord<String, @Nullable String> record) {
    delivery.deliver(record, this::take);
  }

  @Incoming("evaluations")
  @Blocking
  void evaluation(ConsumerRecord<String, @Nullable String> record) {
    delivery.deliver(record, this::take);
  }

  private void take(Event<?> event) {
    LocalDate today = LocalDate.now(clock);
    List<Facts> judged = facts.take(event.state(), event.metadata().time());
    if (!judged.isEmpty()) {
      watch.settle(judged, today);
    }
  }
}

package org.ecoplan.indicator.following;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.kit.inbox.Delivery;
import org.jspecify.annotations.Nullable;

/** Listens to what the registry tells. */
@ApplicationScoped
public class Inbox {
  private final Delivery delivery;
  private final FollowedStates states;
  private final Knowledge knowledge;

  public Inbox(Delivery delivery, FollowedStates states, Knowledge knowledge) {
    this.delivery = delivery;
    this.states = states;
    this.knowledge = knowledge;
  }

  @Incoming("plans")
  @Blocking
  void plan(ConsumerRecord<String, @Nullable String> record) {
    keep(record);
  }

  @Incoming("projects")
  @Blocking
  void project(ConsumerRecord<String, @Nullable String> record) {
    keep(record);
  }

  @Incoming("tasks")
  @Blocking
  void task(ConsumerRecord<String, @Nullable String> record) {
    keep(record);
  }

  private void keep(ConsumerRecord<String, @Nullable String> record) {
    delivery.deliver(record, event -> states.keep(event, knowledge.now()));
  }
}

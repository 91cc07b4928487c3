package org.ecoplan.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ecoplan.events.Event;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.Topic;
import org.ecoplan.kit.wire.EventCodec;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others hear of a change. */
@QuarkusTest
class EventsTest {
  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void aReportOnAMilestoneTellsTheWholeProject() {
    String name = "里程碑 " + UUID.randomUUID();
    Api.patch(Api.manager(), Api.MILESTONE, "{\"progressPercent\":60,\"name\":\"" + name + "\"}")
        .then()
        .statusCode(200);

    List<Event<?>> events = new ArrayList<>();
    listen(
        List.of(Topic.PROJECT),
        events,
        () -> events.stream().anyMatch(event -> names(event, name)));

    Event<?> event = events.stream().filter(heard -> names(heard, name)).findFirst().orElseThrow();
    ProjectState state = (ProjectState) event.state();
    assertThat(event.metadata().change()).isEqualTo("milestone-updated");
    assertThat(event.metadata().actor()).isEqualTo("manager");
    assertThat(state.aggregateId()).isEqualTo("LZ-145/LT-01");
    assertThat(state.units()).anyMatch(unit -> unit.lead() && unit.name().equals(Api.BUREAU));
    assertThat(state.milestones().get(0).progressPercent()).isEqualByComparingTo("60");
  }

  @Test
  void plansTellTheirRegionsAndTasksTheirUnits() {
    List<Event<?>> events = new ArrayList<>();
    listen(
        List.of(Topic.PLAN, Topic.TASK),
        events,
        () ->
            events.stream().anyMatch(event -> event.state() instanceof PlanState)
                && events.stream().anyMatch(event -> event.state() instanceof TaskState));

    assertThat(events)
        .anyMatch(event -> event.state() instanceof PlanState plan && plan.regions().size() == 13)
        .anyMatch(event -> event.state() instanceof TaskState task && !task.units().isEmpty());
  }

  private static boolean names(Event<?> event, String milestone) {
    return event.state() instanceof ProjectState project
        && project.milestones().stream().anyMatch(one -> one.name().equals(milestone));
  }

  private void listen(List<Topic> topics, List<Event<?>> events, BooleanSupplier enough) {
    String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(topics.stream().map(Topic::topicName).toList());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (ConsumerRecord<String, String> record :
                    consumer.poll(Duration.ofMillis(200))) {
                  events.add(EventCodec.read(record));
                }
                return enough.getAsBoolean();
              });
    }
  }
}

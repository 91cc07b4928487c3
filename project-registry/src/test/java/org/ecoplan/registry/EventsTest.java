package org.ecoplan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ecoplan.events.Event;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.Topic;
import org.ecoplan.kit.wire.EventCodec;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.testing.TopicReader;
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

    Event<?> event = heard(one -> names(one, name), Topic.PROJECT);
    ProjectState state = (ProjectState) event.state();
    assertThat(event.metadata().change()).isEqualTo("milestone-updated");
    assertThat(event.metadata().actor()).isEqualTo("manager");
    assertThat(state.aggregateId()).isEqualTo("LZ-145/LT-01");
    assertThat(state.units()).anyMatch(unit -> unit.lead() && unit.name().equals(Api.BUREAU));
    assertThat(state.milestones().get(0).progressPercent()).isEqualByComparingTo("60");
  }

  @Test
  void plansTellTheirRegionsAndTasksTheirUnits() {
    heard(
        event -> event.state() instanceof PlanState plan && plan.regions().size() == 13,
        Topic.PLAN);
    heard(event -> event.state() instanceof TaskState task && !task.units().isEmpty(), Topic.TASK);
  }

  private static boolean names(Event<?> event, String milestone) {
    return event.state() instanceof ProjectState project
        && project.milestones().stream().anyMatch(one -> one.name().equals(milestone));
  }

  /** The first such event of the topic; it is an error that there is none within a minute. */
  private static Event<?> heard(Predicate<Event<?>> wanted, Topic topic) {
    String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    return new TopicReader(brokers, topic.topicName())
        .until(records -> records.stream().map(EventCodec::read).anyMatch(wanted)).stream()
            .map(EventCodec::read)
            .filter(wanted)
            .findFirst()
            .orElseThrow();
  }
}

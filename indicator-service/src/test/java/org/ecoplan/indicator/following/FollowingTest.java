package org.ecoplan.indicator.following;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.testdata.Api.ROOT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.Topic;
import org.ecoplan.events.UnitRef;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.Registry;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.ecoplan.kit.store.Database;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingTest {
  private static final Instant JANUARY = Instant.parse("2024-01-15T00:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2024-02-15T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2024-03-15T00:00:00Z");

  @Inject Database database;
  @Inject FollowedStates states;

  @Test
  void duplicatesAndLateVersionsChangeNothingAndEveryVersionIsKept() {
    // Given the third version before the second, and the first twice
    String plan = "T-" + UUID.randomUUID();
    Registry.tell(project(plan, 1, "RESERVED"), JANUARY);
    Registry.tell(project(plan, 1, "RESERVED"), JANUARY);
    Registry.tell(project(plan, 3, "COMPLETED"), MARCH);
    Registry.tell(project(plan, 2, "CONSTRUCTION"), FEBRUARY);

    // When
    await().atMost(Duration.ofSeconds(20)).until(() -> versionsOf(plan) == 3);

    // Then
    assertThat(stateAsOf(plan, MARCH)).isEqualTo("COMPLETED");
    assertThat(stateAsOf(plan, MARCH.minusSeconds(1))).isEqualTo("CONSTRUCTION");
    assertThat(stateAsOf(plan, FEBRUARY.minusSeconds(1))).isEqualTo("RESERVED");
    assertThat(states.projects(plan, JANUARY.minusSeconds(1))).isEmpty();
  }

  @Test
  void anUnreadableRecordGoesToTheDeadLettersAndTheRestGoesOn() {
    // Given
    String plan = "T-" + UUID.randomUUID();
    String key = plan + "/LT-01";

    // When
    Registry.send(new ProducerRecord<>(Topic.PROJECT.topicName(), key, "not an event"));
    Registry.tell(project(plan, 1, "RESERVED"), JANUARY);

    // Then
    await().atMost(Duration.ofSeconds(20)).until(() -> versionsOf(plan) == 1);
    ConsumerRecord<String, String> dead = deadLetter(key);
    assertThat(dead.value()).isEqualTo("not an event");
    assertThat(
            new String(
                dead.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
        .contains("ce_type");
  }

  @Test
  void anEvaluationListsProjectsAndTheTasksOfYearlyPlansBelowUpToItsYear() {
    // Given
    SmallPlan plan = SmallPlan.known();
    String yearly = "LC-" + UUID.randomUUID();
    Registry.tellAndAwait(Registry.countyPlan(yearly), JANUARY);
    Registry.tell(project(plan.code(), 1, "CONSTRUCTION"), JANUARY);
    Registry.tell(task(yearly), JANUARY);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> versionsOf(plan.code()) == 1 && versionsOf(yearly) == 1);

    // When
    JsonPath evaluation = Api.evaluate(plan.code(), 2024, null).jsonPath();
    JsonPath ofTheYearBefore = Api.evaluate(plan.code(), 2023, null).jsonPath();

    // Then
    assertThat(ofTheYearBefore.<String>getList("tasks.items.planCode")).doesNotContain(yearly);
    assertThat(evaluation.getInt("projects.total")).isEqualTo(1);
    assertThat(evaluation.getInt("projects.byState.CONSTRUCTION")).isEqualTo(1);
    assertThat(evaluation.getString("projects.lateMilestones[0].leadUnit")).isEqualTo("市生态环境局");
    assertThat(evaluation.getInt("projects.lateMilestones[0].slipOriginalDays")).isPositive();
    assertThat(evaluation.<Map<String, Object>>getList("tasks.items"))
        .filteredOn(item -> yearly.equals(item.get("planCode")))
        .hasSize(1)
        .first()
        .satisfies(item -> assertThat(item.get("daysLate")).isNotNull());
  }

  @Test
  void withdrawnProjectsAreInTheMarginalSums() {
    // Given
    SmallPlan plan = SmallPlan.known();
    Registry.tell(project(plan.code(), "LT-01", "BLUE_SKY", "CONSTRUCTION"), JANUARY);
    Registry.tell(project(plan.code(), "LT-02", "BLUE_SKY", "REMOVED"), JANUARY);
    Registry.tell(project(plan.code(), "BS-01", "CLEAR_WATER", "REMOVED"), JANUARY);
    await().atMost(Duration.ofSeconds(20)).until(() -> versionsOf(plan.code()) == 3);

    // When
    JsonPath projects = Api.evaluate(plan.code(), 2023, null).jsonPath().setRootPath("projects");

    // Then
    assertThat(projects.getInt("total")).isEqualTo(3);
    assertThat(projects.getInt("removed")).isEqualTo(2);
    assertThat(projects.<String, Integer>getMap("byState"))
        .containsOnly(Map.entry("CONSTRUCTION", 1), Map.entry("REMOVED", 2));
    assertThat(projects.<Integer>getList("categories.total")).containsExactlyInAnyOrder(2, 1);
    assertThat(projects.getInt("categories.find { it.category == 'BLUE_SKY' }.byState.REMOVED"))
        .isEqualTo(1);
    assertThat(projects.getInt("categories.find { it.category == 'CLEAR_WATER' }.byState.REMOVED"))
        .isEqualTo(1);
    assertThat(projects.getList("items")).hasSize(3);
    assertThat(projects.getString("startRate")).isEqualTo("100.0");
  }

  @Test
  void aPlanNobodyToldOfIsNotFound() {
    given()
        .auth()
        .oauth2(Api.planOffice())
        .get(ROOT + "/plans/NO-SUCH")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private String stateAsOf(String plan, Instant asOf) {
    return states.projects(plan, asOf).get(0).state().state();
  }

  private int versionsOf(String plan) {
    return database
        .list(
            "SELECT version FROM followed WHERE plan_code = ? AND topic <> ?",
            row -> row.number("version"),
            plan,
            Topic.PLAN.topicName())
        .size();
  }

  private static ConsumerRecord<String, String> deadLetter(String key) {
    return Registry.records("ecoplan.project.dlq", key, 1).get(0);
  }

  private static ProjectState project(String plan, long version, String state) {
    return project(plan, version, "LT-01", "BLUE_SKY", state);
  }

  private static ProjectState project(String plan, String code, String category, String state) {
    return project(plan, 1, code, category, state);
  }

  private static ProjectState project(
      String plan, long version, String code, String category, String state) {
    return new ProjectState(
        plan,
        code,
        version,
        "钢铁行业超低排放改造",
        category,
        null,
        state,
        2021,
        2023,
        null,
        null,
        List.of(new UnitRef("市生态环境局", "MUNICIPAL_DEPARTMENT", true, List.of())),
        List.of(
            new ProjectState.Milestone(
                1, "改造完成", LocalDate.of(2023, 12, 31), null, null, null, null, null, null)),
        List.of(),
        List.of());
  }

  private static TaskState task(String plan) {
    return new TaskState(
        plan,
        "LC24-A01",
        1,
        "产业能源结构",
        "坚决遏制高耗能高排放低水平项目",
        null,
        List.of(new UnitRef("柳城生态环境局", "COUNTY_DEPARTMENT", true, List.of())),
        "全年",
        LocalDate.of(2024, 12, 31),
        "NOT_STARTED",
        null,
        null);
  }
}

package org.ecoplan.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.alert.testdata.EvaluationBuilder.anEvaluation;
import static org.ecoplan.alert.testdata.EvaluationBuilder.seriesI051;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;
import static org.ecoplan.alert.testdata.TaskBuilder.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.alert.testdata.TestClock;
import org.ecoplan.events.AlertState;
import org.ecoplan.events.Event;
import org.ecoplan.events.ProjectState;
import org.ecoplan.kit.wire.EventCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from the events of the other services, with a real broker and database. */
@QuarkusTest
class EventIntakeTest {
  private static final String LT_01 = "LZ-145/LT-01";

  @Inject Stage stage;
  @Inject TestClock clock;

  @BeforeEach
  void freshStage() {
    stage.reset();
  }

  @Test
  void aMilestonePastItsDateStandsAsAnOpenAlertWithDaysUnitAndEvidence() {
    // When
    stage.told(
        aProject().milestone(m -> m.progress("60", "2024-11-26").forecast("2025-06-30")).build());

    // Then
    JsonPath alerts = Api.alertsOn(LT_01);
    assertThat(alerts.getList("items")).hasSize(1);
    assertThat(alerts.getString("items[0].rule")).isEqualTo("MILESTONE_OVERDUE");
    assertThat(alerts.getString("items[0].ruleZh")).isEqualTo("里程碑逾期");
    assertThat(alerts.getString("items[0].subject")).isEqualTo(LT_01 + "#milestone-1");
    assertThat(alerts.getString("items[0].state")).isEqualTo("OPEN");
    assertThat(alerts.getString("items[0].since")).isEqualTo("2023-12-31");
    assertThat(alerts.getInt("items[0].daysLate")).isEqualTo(331);
    assertThat(alerts.getList("items[0].units")).first().isEqualTo("市生态环境局");
    assertThat(alerts.getList("items[0].evidence.label")).contains("原定日期", "预计日期", "进度");
    assertThat(alerts.getString("items[0].evidence[0].source")).isEqualTo("专栏9（一）");
  }

  @Test
  void theAlertResolvesItselfWhenTheMilestoneIsCompleted() {
    // Given
    stage.told(lt01().build());

    // When
    stage.told(aProject().version(2).milestone(m -> m.completed("2024-11-20")).build());

    // Then
    JsonPath alerts = Api.alertsOn(LT_01);
    assertThat(alerts.getList("items")).hasSize(1);
    assertThat(alerts.getString("items[0].state")).isEqualTo("RESOLVED");
    assertThat(alerts.getString("items[0].resolution")).isEqualTo("里程碑已于 2024-11-20 完成");
    assertThat(alerts.getInt("items[0].daysLate")).isEqualTo(331);
  }

  @Test
  void aCauseThatComesBackOpensANewFileThatNamesTheOldOne() {
    // Given
    stage.told(lt01().build());
    stage.told(aProject().version(2).milestone(m -> m.approved("2025-06-30")).build());
    String first = Api.newestAlertOn(LT_01);
    clock.setToday(LocalDate.of(2025, 7, 1));

    // When
    stage.told(aProject().version(3).milestone(m -> m.approved("2025-06-30")).build());

    // Then
    JsonPath alerts = Api.alertsOn(LT_01);
    assertThat(alerts.getList("items.state")).containsExactly("OPEN", "RESOLVED");
    assertThat(alerts.getString("items[0].previousAlertId")).isEqualTo(first);
    assertThat(alerts.getInt("items[0].daysLate")).isEqualTo(1);
  }

  @Test
  void newFactsUpdateTheAlertInsteadOfAddingOne() {
    stage.told(lt01().build());

    stage.told(aProject().version(2).milestone(m -> m.forecast("2025-06-30")).build());

    JsonPath alerts = Api.alertsOn(LT_01);
    assertThat(alerts.getList("items")).hasSize(1);
    assertThat(alerts.getInt("items[0].version")).isEqualTo(2);
    assertThat(alerts.getString("items[0].message")).contains("预计 2025-06-30 完成");
  }

  @Test
  void aTaskPastItsDeadlineIsRaisedAndResolved() {
    clock.setToday(LocalDate.of(2024, 12, 1));
    stage.told(aTask().build());
    assertThat(Api.alertsOn("LC-2024-WATER").getList("items.state")).containsExactly("OPEN");

    stage.told(aTask().version(2).doneOn("2024-12-01").build());

    assertThat(Api.alertsOn("LC-2024-WATER").getList("items.resolution"))
        .containsExactly("任务已于 2024-12-01 完成");
  }

  @Test
  void aNewerEvaluationInWhichTheSeriesIsFineResolves() {
    // Given
    stage.told(seriesI051());
    stage.told(anEvaluation().binding("I05-1", "NOT_MET").guiding("I01-1", "BEHIND").build());
    JsonPath before = Api.alertsOn("LZ-145");
    assertThat(before.getList("items.subject"))
        .containsExactlyInAnyOrder("LZ-145/I05-1", "LZ-145/I01-1");
    assertThat(before.getList("items.daysLate")).containsOnlyNulls();

    // When
    stage.told(
        anEvaluation().year(2024).binding("I05-1", "MET").guiding("I01-1", "BEHIND").build());

    // Then
    JsonPath after = Api.alertsOn("LZ-145/I05-1");
    assertThat(after.getString("items[0].state")).isEqualTo("RESOLVED");
    assertThat(after.getString("items[0].resolution")).isEqualTo("2024 年评估结论为“达标”");
    assertThat(after.getString("items[0].subjectName")).isEqualTo("城市空气质量：优良天数比率");
    assertThat(Api.alertsOn("LZ-145/I01-1").getList("items.state")).containsExactly("OPEN");
  }

  @Test
  void anOlderYearThatArrivesLaterDecidesNothing() {
    stage.told(anEvaluation().year(2024).binding("I05-1", "MET").build());

    stage.told(anEvaluation().year(2023).binding("I05-1", "NOT_MET").build());

    assertThat(Api.alertsOn("LZ-145").getList("items")).isEmpty();
  }

  @Test
  void theSameEventTwiceRaisesOneAlert() {
    ProjectState late = lt01().build();

    stage.told(late, late);

    assertThat(Api.alertsOn(LT_01).getList("items.version")).containsExactly(1);
  }

  @Test
  void anOlderStateThatArrivesLateIsIgnored() {
    ProjectState completed =
        aProject().version(3).milestone(m -> m.completed("2024-11-20")).build();

    stage.told(completed, lt01().version(2).build());

    assertThat(Api.alertsOn(LT_01).getList("items")).isEmpty();
  }

  @Test
  void readingEverythingFromTheStartGivesTheSameOpenAlerts() {
    // Given
    List<ProjectState> story =
        List.of(
            lt01().build(),
            aProject().version(2).milestone(m -> m.completed("2024-11-20")).build(),
            aProject().code("QF-01").milestone(m -> m).milestone(m -> m.due("2024-01-31")).build(),
            aProject()
                .code("QF-01")
                .version(2)
                .milestone(m -> m.approved("2025-12-31"))
                .milestone(m -> m.due("2024-01-31"))
                .build());
    stage.told(story.toArray(ProjectState[]::new));
    Set<String> before = openAlerts();

    // When all of it arrives again
    stage.told(story.toArray(ProjectState[]::new));

    // Then
    assertThat(openAlerts()).isEqualTo(before);
    assertThat(stage.count("SELECT count(*) FROM alert")).isEqualTo(3);

    // When the read model is built anew
    stage.execute("TRUNCATE fact, alert, ladder_file, ladder_entry");
    stage.told(story.toArray(ProjectState[]::new));

    // Then
    assertThat(openAlerts())
        .isEqualTo(before)
        .containsExactly("MILESTONE_OVERDUE LZ-145/QF-01#milestone-2");
  }

  @Test
  void aRecordThatNobodyCanReadGoesAsideWithTheReasonAndTheRestGoesOn() {
    // Given
    ProducerRecord<String, String> broken = Stage.record(lt01().build());
    stage.sent(
        new ProducerRecord<>(broken.topic(), null, "LZ-145/BROKEN", "{not json", broken.headers()));

    // When
    stage.told(lt01().build());

    // Then
    assertThat(Api.alertsOn(LT_01).getList("items")).hasSize(1);
    await()
        .untilAsserted(
            () ->
                assertThat(stage.recordsOf("ecoplan.project.dlq"))
                    .anySatisfy(
                        dead -> {
                          assertThat(dead.value()).isEqualTo("{not json");
                          assertThat(header(dead, "dead-letter-reason")).contains("JSON");
                        }));
  }

  @Test
  void everyChangeOfAnAlertIsToldToTheOthers() {
    stage.told(lt01().build());
    stage.told(aProject().version(2).milestone(m -> m.completed("2024-11-20")).build());
    String id = Api.newestAlertOn(LT_01);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(told(id))
                    .extracting(
                        event -> event.metadata().change() + " by " + event.metadata().actor())
                    .containsExactly("raised by system", "resolved by system"));
    AlertState last = (AlertState) told(id).get(1).state();
    assertThat(last.state()).isEqualTo("RESOLVED");
    assertThat(last.version()).isEqualTo(2);
    assertThat(last.resolvedAt()).isNotNull();
  }

  private List<Event<?>> told(String alertId) {
    return stage.recordsOf("ecoplan.alert").stream()
        .filter(record -> alertId.equals(record.key()))
        .<Event<?>>map(EventCodec::read)
        .toList();
  }

  private static Set<String> openAlerts() {
    JsonPath alerts =
        Api.planOffice().queryParam("state", "OPEN").get(Api.ROOT + "/alerts").jsonPath();
    List<String> rules = alerts.getList("items.rule");
    List<String> subjects = alerts.getList("items.subject");
    Set<String> open = new TreeSet<>();
    for (int i = 0; i < rules.size(); i++) {
      open.add(rules.get(i) + " " + subjects.get(i));
    }
    return open;
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

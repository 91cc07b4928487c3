package org.ecoplan.alert.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.EvaluationBuilder.anEvaluation;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.TaskBuilder.aTask;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.alert.testdata.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing happens but the passing of time. */
@QuarkusTest
class SweepTest {
  private static final String TASK = "LC-2024-WATER/LC24-W19";

  @Inject Stage stage;
  @Inject TestClock clock;
  @Inject DailySweep dailySweep;
  @Inject SweepLog log;

  @BeforeEach
  void freshStage() {
    stage.reset();
  }

  @Test
  void aTaskOfNovemberIsRaisedByTheSweepOfDecember1AndNotBefore() {
    // Given
    stage.told(aTask().build());

    // When, then
    clock.setToday(LocalDate.of(2024, 11, 30));
    assertThat(sweepToday().getInt("raised")).isZero();
    clock.setToday(LocalDate.of(2024, 12, 1));
    assertThat(sweepToday().getInt("raised")).isEqualTo(1);
    assertThat(Api.alertsOn(TASK).getList("items.daysLate")).containsExactly(1);
  }

  @Test
  void sweepingAgainChangesNothing() {
    stage.told(aTask().build());
    clock.setToday(LocalDate.of(2024, 12, 1));
    sweepToday();

    JsonPath again = sweepToday();

    assertThat(again.getInt("raised")).isZero();
    assertThat(again.getInt("updated")).isZero();
    assertThat(again.getInt("resolved")).isZero();
    assertThat(again.getInt("open")).isEqualTo(1);
    assertThat(Api.alertsOn(TASK).getList("items.version")).containsExactly(1);
  }

  @Test
  void halfAYearLaterTheSweepMakesItCritical() {
    stage.told(aTask().build());
    clock.setToday(LocalDate.of(2024, 12, 1));
    sweepToday();
    clock.setToday(LocalDate.of(2025, 5, 30));

    assertThat(sweepToday().getInt("updated")).isEqualTo(1);

    assertThat(Api.alertsOn(TASK).getList("items.severity")).containsExactly("CRITICAL");
  }

  @Test
  void aDryRunForAnyDateCountsAndShowsTheMostLateAndWritesNothing() {
    // Given
    stage.told(aTask().build());
    stage.told(aProject().milestone(m -> m.due("2025-03-31")).build());
    stage.told(anEvaluation().guiding("I01-1", "BEHIND").build());

    // When
    JsonPath report =
        Api.sweep(Api.planOffice(), "{\"date\":\"2026-01-01\",\"dryRun\":true}")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    // Then
    assertThat(report.getBoolean("dryRun")).isTrue();
    assertThat(report.getInt("raised")).isEqualTo(3);
    assertThat(report.getInt("open")).isEqualTo(4);
    assertThat(report.getList("alerts.rule"))
        .containsExactly(
            "TASK_OVERDUE", "MILESTONE_OVERDUE", "CONSTRUCTION_YEARS_ENDED", "INDICATOR_BEHIND");
    assertThat(report.getList("alerts.daysLate")).containsExactly(397, 276, 1, null);
    assertThat(report.getString("alerts[0].id")).isNull();
    assertThat(report.getString("alerts[3].id")).isNotNull();
    assertThat(stage.count("SELECT count(*) FROM alert")).isEqualTo(1);
    assertThat(stage.count("SELECT count(*) FROM sweep")).isZero();
  }

  @Test
  void onlyTodayCanBeWritten() {
    JsonPath problem =
        Api.sweep(Api.planOffice(), "{\"date\":\"2024-12-01\"}")
            .then()
            .statusCode(422)
            .extract()
            .jsonPath();

    assertThat(problem.getString("code")).isEqualTo("ALT-1202");
    assertThat(problem.getString("errors[0].expected")).isEqualTo("2024-11-26");
  }

  @Test
  void aMisspeltDryRunIsRefusedInsteadOfWritten() {
    stage.told(aTask().build());
    clock.setToday(LocalDate.of(2024, 12, 1));

    Api.sweep(Api.planOffice(), "{\"dry_run\":true}").then().statusCode(400);

    assertThat(stage.count("SELECT count(*) FROM alert")).isZero();
  }

  @Test
  void aSweepThatIsSentTwiceWithOneKeyHappensOnce() {
    stage.told(aTask().build());
    clock.setToday(LocalDate.of(2024, 12, 1));
    var request = Api.planOffice().header("Idempotency-Key", "the-same").body("{}");
    request.post(Api.ROOT + "/sweeps").then().statusCode(200);

    var second = request.post(Api.ROOT + "/sweeps");

    assertThat(second.jsonPath().getInt("raised")).isEqualTo(1);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void whileOneReplicaSweepsNoOtherDoes() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThat(log.tryLock()).isTrue();
              assertThat(
                      Api.sweep(Api.planOffice(), "{}")
                          .then()
                          .statusCode(409)
                          .extract()
                          .jsonPath()
                          .getString("code"))
                  .isEqualTo("ALT-1201");
              dailySweep.sweepTodayIfDue();
            });
    assertThat(stage.count("SELECT count(*) FROM sweep")).isZero();
  }

  @Test
  void theDailySweepHappensOnceADayHoweverOftenItIsTried() {
    stage.told(aTask().build());
    clock.setToday(LocalDate.of(2024, 12, 1));

    dailySweep.sweepTodayIfDue();
    stage.execute("TRUNCATE alert, ladder_file, ladder_entry");
    dailySweep.sweepTodayIfDue();

    assertThat(stage.count("SELECT raised FROM sweep WHERE day = '2024-12-01'")).isEqualTo(1);
    assertThat(stage.count("SELECT count(*) FROM alert")).isZero();
  }

  @Test
  void aClockThatRanAheadAndIsSetBackLosesAndDoublesNothing() {
    // Given that the last of November is swept, and then the clock jumps a day
    stage.told(aTask().build());
    clock.setToday(LocalDate.of(2024, 11, 30));
    dailySweep.sweepTodayIfDue();
    clock.setToday(LocalDate.of(2024, 12, 1));
    dailySweep.sweepTodayIfDue();
    assertThat(Api.alertsOn(TASK).getList("items.state")).containsExactly("OPEN");

    // When it is set back, what was early is taken back
    clock.setToday(LocalDate.of(2024, 11, 30));
    dailySweep.sweepTodayIfDue();
    assertThat(Api.alertsOn(TASK).getList("items.state")).containsExactly("RESOLVED");

    // Then the real first of December is swept like any day, in the same file
    clock.setToday(LocalDate.of(2024, 12, 1));
    dailySweep.sweepTodayIfDue();
    assertThat(Api.alertsOn(TASK).getList("items.state")).containsExactly("OPEN");
    assertThat(stage.count("SELECT count(*) FROM alert")).isEqualTo(1);
  }

  @Test
  void aClockThatJumpsOverDaysIsMadeUpForByTheSweepOfTheDayItArrivesAt() {
    stage.told(aTask().build());
    clock.setToday(LocalDate.of(2024, 11, 30));
    dailySweep.sweepTodayIfDue();

    clock.setToday(LocalDate.of(2024, 12, 20));
    dailySweep.sweepTodayIfDue();

    assertThat(Api.alertsOn(TASK).getList("items.daysLate")).containsExactly(20);
  }

  @Test
  void aSweepGoesThroughAllBatches() {
    // Given more tasks than two batches hold
    stage.execute(
        """
        INSERT INTO fact (kind, aggregate_id, plan_code, version, state)
        SELECT 'TASK', 'P/' || n, 'P', 1, jsonb_build_object('planCode', 'P', 'code', n::text,
            'version', 1, 'section', 's', 'mainTask', 'm', 'deadlineText', '11月底前',
            'dueDate', '2024-10-31', 'state', 'IN_PROGRESS')
        FROM generate_series(1, 1234) n""");

    // When
    JsonPath report = sweepToday();

    // Then
    assertThat(report.getInt("raised")).isEqualTo(1234);
    assertThat(stage.count("SELECT count(DISTINCT subject) FROM alert WHERE state = 'OPEN'"))
        .isEqualTo(1234);
  }

  @Test
  void aRuleThatThrowsIsNamedInTheReportAndTheRestGoesOn() {
    // Given a project without the original date that every milestone has
    stage.told(aTask().build());
    stage.told(aProject().code("X-1").milestone(m -> m).build());
    stage.execute(
        "UPDATE fact SET state = state #- '{milestones,0,originalDate}' WHERE kind = 'PROJECT'");
    clock.setToday(LocalDate.of(2026, 1, 1));

    // When
    JsonPath report = sweepToday();

    // Then its old alert stays, the other rules and subjects are judged
    assertThat(report.getList("failures.rule"))
        .containsExactlyInAnyOrder("MILESTONE_DUE_SOON", "MILESTONE_OVERDUE", "MILESTONE_SLIPPED");
    assertThat(report.getList("failures.subject")).containsOnly("LZ-145/X-1");
    assertThat(report.getInt("raised")).isEqualTo(2);
    assertThat(report.getInt("resolved")).isZero();
    assertThat(Api.alertsOn("LZ-145/X-1").getList("items.rule"))
        .containsExactlyInAnyOrder("MILESTONE_OVERDUE", "CONSTRUCTION_YEARS_ENDED");
    // And the failing rules are the operator's alerts, until a sweep without a failure
    assertThat(Api.alertsOn("rule").getList("items.subject"))
        .containsExactlyInAnyOrder(
            "rule/MILESTONE_DUE_SOON", "rule/MILESTONE_OVERDUE", "rule/MILESTONE_SLIPPED");
    stage.execute("DELETE FROM fact WHERE aggregate_id = 'LZ-145/X-1'");
    sweepToday();
    assertThat(Api.alertsOn("rule").getList("items.state")).containsOnly("RESOLVED");
  }

  private static JsonPath sweepToday() {
    return Api.sweep(Api.planOffice(), "{}").then().statusCode(200).extract().jsonPath();
  }
}

package org.ecoplan.alert.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.EvaluationBuilder.anEvaluation;
import static org.ecoplan.alert.testdata.EvaluationBuilder.seriesI051;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;
import static org.ecoplan.alert.testdata.TaskBuilder.aTask;
import static org.ecoplan.alert.testdata.TaskBuilder.summaries;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real facts of Liuzhou and Liucheng, day by day; nothing is written. */
@QuarkusTest
class ReplayTest {
  @Inject Stage stage;

  @BeforeEach
  void freshStage() {
    stage.reset();
  }

  @Test
  void lt01IsOverdueFromNewYear2024AndNotADayEarlier() {
    stage.told(aProject().milestone(m -> m.progress("60", "2024-11-26")).build());

    JsonPath replay = replay("2023-12-30", "2024-01-02", "HINDSIGHT");

    assertThat(replay.getList("days.date")).hasSize(4);
    assertThat(replay.getMap("raisedByRule"))
        .containsEntry("MILESTONE_OVERDUE", 1)
        .containsEntry("MILESTONE_DUE_SOON", 1);
    assertThat(replay.getString("episodes.find{it.rule=='MILESTONE_OVERDUE'}.from"))
        .isEqualTo("2024-01-01");
    assertThat(replay.getString("episodes.find{it.rule=='MILESTONE_OVERDUE'}.message"))
        .as("the progress of November was not known in January")
        .doesNotContain("60%");
    assertThat(replay.getList("episodes.find{it.rule=='MILESTONE_OVERDUE'}.units"))
        .containsExactly("市生态环境局", "市工业和信息化局", "各县区人民政府");
    assertThat(stage.count("SELECT count(*) FROM sweep")).isZero();
  }

  @Test
  void hindsightClosesAnEpisodeOnTheDayItsMilestoneWasCompleted() {
    stage.told(aProject().milestone(m -> m.completed("2024-03-15")).build());

    JsonPath replay = replay("2024-01-01", "2024-12-31", "HINDSIGHT");

    assertThat(replay.getString("episodes[0].from")).isEqualTo("2024-01-01");
    assertThat(replay.getString("episodes[0].until")).isEqualTo("2024-03-15");
    assertThat(replay.getInt("days[0].open")).isEqualTo(1);
    assertThat(replay.getInt("days[-1].open")).isZero();
    assertThat(stage.count("SELECT count(*) FROM alert")).isZero();
  }

  @Test
  void asToldADayKnowsOnlyWhatHadBeenToldByThen() {
    // Given facts that were all told on 2024-11-26
    stage.told(lt01().build());

    assertThat(replay("2024-11-24", "2024-11-25", "AS_TOLD").getList("episodes")).isEmpty();
    assertThat(replay("2024-11-24", "2024-11-26", "AS_TOLD").getString("episodes[0].from"))
        .isEqualTo("2024-11-26");
  }

  @Test
  void countyTasksDueByTheEndOfNovemberAreLateOnTheFirstOfDecember() {
    stage.told(aTask().build());

    JsonPath replay = replay("2024-11-28", "2024-12-03", "HINDSIGHT");

    assertThat(replay.getList("days.open")).containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(replay.getString("episodes[0].from")).isEqualTo("2024-12-01");
  }

  @Test
  void theHalfYearSummaryIsMissingOnTheFirstOfAugust() {
    stage.told(summaries().build());

    JsonPath replay = replay("2024-07-30", "2024-08-02", "HINDSIGHT");

    assertThat(replay.getString("episodes[0].rule")).isEqualTo("HALF_YEAR_SUMMARY_MISSING");
    assertThat(replay.getString("episodes[0].from")).isEqualTo("2024-08-01");
  }

  @Test
  void aPartialYearIsNoBreach() {
    // Given I05-1, of which the evaluation of 2023 at the end of the first quarter has no verdict
    stage.told(seriesI051());
    stage.told(
        anEvaluation().asOf("2023-04-15T00:00:00Z").binding("I05-1", "INSUFFICIENT_DATA").build());

    JsonPath replay = replay("2023-04-01", "2023-04-30", "HINDSIGHT");

    assertThat(replay.getMap("raisedByRule")).containsOnlyKeys("OBSERVATION_MISSING");
    assertThat(replay.getString("episodes[0].from")).isEqualTo("2023-04-15");
  }

  @Test
  void aRangeThatIsBackwardsOrFarTooLongIsRefused() {
    Response backwards = post("2024-12-31", "2024-01-01", "HINDSIGHT");
    Response tooLong = post("1900-01-01", "2024-01-01", "HINDSIGHT");

    assertThat(backwards.statusCode()).isEqualTo(400);
    assertThat(tooLong.jsonPath().getString("code")).isEqualTo("ALT-1203");
  }

  private static JsonPath replay(String from, String to, String facts) {
    return post(from, to, facts).then().statusCode(200).extract().jsonPath();
  }

  private static Response post(String from, String to, String facts) {
    return Api.planOffice()
        .body("{\"from\":\"%s\",\"to\":\"%s\",\"facts\":\"%s\"}".formatted(from, to, facts))
        .post(Api.ROOT + "/replays");
  }
}

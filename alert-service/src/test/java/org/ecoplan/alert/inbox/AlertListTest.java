package org.ecoplan.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;
import static org.ecoplan.alert.testdata.TaskBuilder.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.alert.testdata.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list, its filters and its pages. */
@QuarkusTest
class AlertListTest {
  @Inject Stage stage;
  @Inject TestClock clock;

  @BeforeEach
  void threeAlertsOfTwoPlans() {
    stage.reset();
    stage.told(lt01().build());
    stage.told(aProject().code("LT-011").milestone(m -> m).build());
    stage.told(
        aProject().code("LT-011").version(2).milestone(m -> m.completed("2024-11-20")).build());
    clock.setToday(LocalDate.of(2024, 12, 1));
    stage.told(aTask().build());
  }

  @ParameterizedTest
  @CsvSource({
    "plan,    LZ-145,                          2",
    "plan,    LZ-999,                          0",
    "rule,    TASK_OVERDUE,                    1",
    "subject, LZ-145/LT-01,                    1",
    "subject, LZ-145/LT-01#milestone-1,        1",
    "subject, LZ-145,                          2",
    "subject, LZ-145/LT_01,                    0",
    "subject, %,                               0",
    "unit,    市生态环境局,                      2",
    "unit,    柳南区人民政府,                     2",
    "unit,    大埔镇,                           1",
    "state,   RESOLVED,                        1",
    "state,   OPEN,                            2",
  })
  void aFilterFindsWhatItNames(String parameter, String value, int expected) {
    JsonPath found =
        Api.planOffice().queryParam(parameter, value).get(Api.ROOT + "/alerts").jsonPath();

    assertThat(found.getList("items")).hasSize(expected);
  }

  @Test
  void severalStatesAndFiltersCombine() {
    JsonPath found =
        Api.planOffice()
            .queryParam("state", "OPEN", "RESOLVED")
            .queryParam("plan", "LZ-145")
            .queryParam("rule", "MILESTONE_OVERDUE")
            .get(Api.ROOT + "/alerts")
            .jsonPath();

    assertThat(found.getList("items")).hasSize(2);
  }

  @Test
  void pagesGoFromTheNewestToTheOldestWithoutGapOrRepetition() {
    List<String> all = Api.planOffice().get(Api.ROOT + "/alerts").jsonPath().getList("items.id");
    List<String> paged = new ArrayList<>();
    String token = null;
    do {
      JsonPath page = page(token);
      assertThat(page.getList("items")).hasSize(1);
      paged.add(page.getString("items[0].id"));
      token = page.getString("nextPageToken");
    } while (token != null);

    assertThat(all).hasSize(3);
    assertThat(paged).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "state,     LATE,      KIT-1002",
    "rule,      NO_RULE,   KIT-1002",
    "pageSize,  0,         KIT-1002",
    "pageToken, nonsense!, KIT-1003",
    "pageToken, AAFhAAFi,  KIT-1003",
  })
  void aWordThatIsNotUnderstoodIsRefusedByName(String parameter, String value, String code) {
    Response answer = Api.planOffice().queryParam(parameter, value).get(Api.ROOT + "/alerts");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
  }

  @Test
  void theRulesAreNamedInBothLanguages() {
    JsonPath rules = Api.manager().get(Api.ROOT + "/rules").jsonPath();

    assertThat(rules.getList("items.rule"))
        .containsExactly(
            "MILESTONE_DUE_SOON",
            "MILESTONE_OVERDUE",
            "MILESTONE_SLIPPED",
            "MONTHLY_REPORT_MISSING",
            "CONSTRUCTION_YEARS_ENDED",
            "RESERVE_LAPSING",
            "EXECUTION_RATE_BEHIND",
            "PAYMENT_WITHOUT_PROGRESS",
            "PROGRESS_WITHOUT_PAYMENT",
            "ADJUSTMENT_UNDECIDED",
            "TASK_OVERDUE",
            "HALF_YEAR_SUMMARY_MISSING",
            "YEARLY_SUMMARY_MISSING",
            "INDICATOR_BEHIND",
            "INDICATOR_IN_BREACH",
            "OBSERVATION_MISSING",
            "TARGET_UNBOUND",
            "SECTION_BELOW_CLASS",
            "RULE_FAILING");
    assertThat(rules.getString("items[1].nameZh")).isEqualTo("里程碑逾期");
    assertThat(rules.getString("items[1].nameEn")).isEqualTo("Milestone overdue");
  }

  private static JsonPath page(@Nullable String token) {
    var request = Api.planOffice().queryParam("pageSize", 1);
    if (token != null) {
      request.queryParam("pageToken", token);
    }
    return request.get(Api.ROOT + "/alerts").then().statusCode(200).extract().jsonPath();
  }
}

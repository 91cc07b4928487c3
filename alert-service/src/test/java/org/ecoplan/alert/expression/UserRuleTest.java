package org.ecoplan.alert.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan office writes a rule, tries it, puts it in force, and corrects it. */
@QuarkusTest
class UserRuleTest {
  private static final String RULES = Api.ROOT + "/user-rules";
  private static final String LATE =
      "milestone.actualDate == '' && days(milestone.dueDate, today) > 30";

  @Inject Stage stage;

  @BeforeEach
  void twoProjects() {
    stage.reset();
    stage.told(lt01().build());
    stage.told(aProject().code("LT-02").milestone(m -> m.due("2024-11-20")).build());
  }

  @Test
  void aTrialSaysWhatItWouldHaveRaisedAndWritesNothing() {
    write(LATE);
    long before = stage.count("SELECT count(*) FROM alert");

    JsonPath trial =
        post("/USER_LATE/versions/1/trial", "{\"from\":\"2024-01-25\",\"to\":\"2024-11-26\"}")
            .jsonPath();

    assertThat(trial.getMap("raisedByRule")).containsEntry("USER_LATE", 1);
    assertThat(trial.getString("episodes[0].from")).isEqualTo("2024-01-31");
    assertThat(stage.count("SELECT count(*) FROM alert")).isEqualTo(before);
  }

  @Test
  void aCheckNamesThePlaceOfEachMistakeAndKeepsNothing() {
    JsonPath right = check(LATE).jsonPath();
    JsonPath wrong = check("milestone.actualDat == ''\\n && today > 3").jsonPath();

    assertThat(right.getList("mistakes")).isEmpty();
    assertThat(wrong.getList("mistakes.line")).containsExactly(1, 2);
    assertThat(wrong.getList("mistakes.column")).containsExactly(10, 11);
    assertThat(stage.count("SELECT count(*) FROM user_rule")).isZero();
  }

  @Test
  void inForceItRaisesAndItsNextVersionRaisesAnew() {
    write(LATE);
    assertThat(activate(1, 1).statusCode()).isEqualTo(200);
    Api.sweep(Api.planOffice(), "{}");
    assertThat(raised().getList("items.subject")).containsExactly("LZ-145/LT-01#milestone-1");
    assertThat(raised().getString("items[0].ruleZh")).isEqualTo("逾期超过一个月");

    write("milestone.actualDate == '' && days(milestone.dueDate, today) > 3");
    activate(2, 2);
    Api.sweep(Api.planOffice(), "{}");

    assertThat(raised().getList("items.findAll{it.state=='OPEN'}.subject"))
        .containsExactlyInAnyOrder("LZ-145/LT-01#milestone-1", "LZ-145/LT-02#milestone-1");
    assertThat(raised().getList("items.findAll{it.state=='RESOLVED'}.ruleVersion"))
        .containsExactly(1);
    assertThat(post("/USER_LATE/retirement", "{}").statusCode()).isEqualTo(204);
    Api.sweep(Api.planOffice(), "{}");
    assertThat(
            stage.count(
                "SELECT count(*) FROM alert WHERE rule = 'USER_LATE' AND state <> 'RESOLVED'"))
        .isZero();
  }

  @Test
  void anExpressionIsTriedBeforeAnythingOfItIsKept() {
    JsonPath report = trial(LATE).then().statusCode(200).extract().jsonPath();

    assertThat(report.getInt("raisedByRule.USER_TRIAL")).isEqualTo(1);
    assertThat(report.getList("episodes.subject")).containsExactly("LZ-145/LT-01#milestone-1");
    assertThat(Api.planOffice().get(RULES).jsonPath().getList("items")).isEmpty();
    assertThat(stage.count("SELECT count(*) FROM alert WHERE rule LIKE 'USER%'")).isZero();
    Response refused = trial("milestone.actualDay == ''");
    assertThat(refused.jsonPath().getString("code")).isEqualTo("ALT-1601");
    assertThat(refused.jsonPath().getInt("errors[0].column")).isEqualTo(10);
  }

  @Test
  void aMisspeltNameIsShownWithItsPlace() {
    Response refused = write("milestone.actualDay == ''");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("ALT-1601");
    assertThat(refused.jsonPath().getInt("errors[0].line")).isEqualTo(1);
    assertThat(refused.jsonPath().getInt("errors[0].column")).isEqualTo(10);
    assertThat(Api.planOffice().get(RULES).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void anExpressionThatFailsOnSomeFactsIsTheOperatorsAlertAndTheRestGoesOn() {
    write("days(milestone.actualDate, today) > 30");
    activate(1, 1);

    Api.sweep(Api.planOffice(), "{}");

    assertThat(Api.alertsOn("rule/USER_LATE").getList("items.state")).containsExactly("OPEN");
    assertThat(Api.alertsOn("LZ-145/LT-01").getList("items.rule"))
        .containsExactly("MILESTONE_OVERDUE");
  }

  @Test
  void theVocabularyNamesEveryFact() {
    JsonPath vocabulary = Api.manager().get(RULES + "/vocabulary").jsonPath();

    assertThat(vocabulary.getString("variables.MILESTONE.milestone")).isEqualTo("Milestone");
    assertThat(vocabulary.getString("types.Project.paidYuan")).isEqualTo("double");
  }

  private static Response write(String expression) {
    return post(
        "",
        """
        {"code":"USER_LATE","about":"MILESTONE","nameZh":"逾期超过一个月","nameEn":"Late by a month",
         "severity":"WARNING","expression":"%s"}"""
            .formatted(expression));
  }

  private static Response check(String expression) {
    return post("/check", "{\"about\":\"MILESTONE\",\"expression\":\"%s\"}".formatted(expression));
  }

  private static Response trial(String expression) {
    return post(
        "/trial",
        """
        {"about":"MILESTONE","expression":"%s","range":{"from":"2024-11-26","to":"2024-11-26"}}"""
            .formatted(expression));
  }

  private static Response activate(int version, int latest) {
    return Api.planOffice()
        .header("If-Match", "\"" + latest + "\"")
        .header("Idempotency-Key", UUID.randomUUID())
        .post(RULES + "/USER_LATE/versions/" + version + "/activation");
  }

  private static Response post(String path, String body) {
    return Api.planOffice()
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body)
        .post(RULES + path);
  }

  private static JsonPath raised() {
    return Api.planOffice()
        .queryParam("rule", "USER_LATE")
        .get(Api.ROOT + "/alerts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}

package org.ecoplan.registry.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkPlanTest {
  private static final String PLAN = Api.ROOT + "/plans/LC-2024-AIR";
  private static final String TASK = PLAN + "/tasks/LC24-A01";
  private static final String WORK_PLAN = PLAN + "/work-plan";
  private static final String LEFT_OPEN = PLAN + "/tasks/LC24-A02";
  private static final String NEXT_YEAR = "LC-2025-AIR";

  @Inject Liuzhou liuzhou;
  @Inject TestClock clock;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @AfterEach
  void theUsualDay() {
    clock.setToday(LocalDate.of(2024, 11, 26));
  }

  @Test
  void aTaskTellsWhoChangedWhat() {
    Api.patch(Api.county(), TASK, "{\"state\":\"IN_PROGRESS\",\"progressNote\":\"已部署\"}")
        .then()
        .statusCode(200);

    Api.planOffice()
        .get(TASK + "/history")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].change", equalTo("task-updated"))
        .body("items[0].actor", equalTo("county"))
        .body("items[0].changes[0].field", equalTo("state"))
        .body("items[0].changes[0].before", equalTo("NOT_STARTED"))
        .body("items[0].changes[0].after", equalTo("IN_PROGRESS"))
        .body("items[1].change", equalTo("task-created"));
  }

  @Test
  void theLedgerViewCountsEveryTask() {
    Api.patch(Api.county(), TASK, "{\"state\":\"DONE\"}").then().statusCode(200);
    clock.setToday(LocalDate.of(2025, 1, 1));

    JsonPath byState =
        Api.planOffice()
            .get(WORK_PLAN + "/ledger?by=state")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(byState.getList("key")).containsExactly("DONE", "NOT_STARTED");
    assertThat(byState.getInt("tasks.sum()")).isEqualTo(25);
    JsonPath bySection = Api.planOffice().get(WORK_PLAN + "/ledger").jsonPath();
    assertThat(bySection.getInt("tasks.sum()")).isEqualTo(25);
    assertThat(bySection.getInt("overdue.sum()")).isEqualTo(24);
    Api.planOffice()
        .get(WORK_PLAN + "/ledger?by=colour")
        .then()
        .statusCode(400)
        .body("errors[0].expected", equalTo("section, unit, leadUnit, state"));
  }

  @Test
  void aSummaryIsMissingUntilItIsHandedIn() {
    Api.planOffice()
        .get(WORK_PLAN + "/summaries/HALF_YEAR")
        .then()
        .statusCode(200)
        .body("due", equalTo("2024-07-31"))
        .body("missing", equalTo(true));

    handIn("\"0\"", "半年完成 12 项").statusCode(200).body("late", equalTo(true));
    handIn("\"0\"", "看错了").statusCode(412);
    handIn("\"1\"", "半年完成 13 项").statusCode(200).body("version", equalTo(2));

    Api.planOffice()
        .get(WORK_PLAN + "/summaries")
        .then()
        .body("[0].text", equalTo("半年完成 13 项"))
        .body("[0].submittedAt", notNullValue())
        .body("[1].missing", equalTo(false));
    Api.planOffice()
        .get(WORK_PLAN + "/summaries/HALF_YEAR/versions")
        .then()
        .body("text", equalTo(List.of("半年完成 13 项", "半年完成 12 项")))
        .body("version", equalTo(List.of(2, 1)));
  }

  @Test
  void whatAYearLeftOpenGoesOnOnce() {
    theNextYear();
    Api.patch(Api.county(), TASK, "{\"state\":\"DONE\"}").then().statusCode(200);

    carryOver().then().statusCode(200).body("tasks", hasSize(24));
    carryOver().then().statusCode(200).body("tasks", hasSize(0));

    Api.planOffice()
        .get(Api.ROOT + "/plans/" + NEXT_YEAR + "/tasks/LC24-A02")
        .then()
        .statusCode(200)
        .body("state", equalTo("NOT_STARTED"))
        .body("dueDate", equalTo("2025-12-31"));
  }

  @Test
  void aCarriedTaskKeepsItsLinksAndAimsAndReportsAnew() {
    theNextYear();
    Api.planOffice()
        .header("If-Match", Api.etag(LEFT_OPEN))
        .body(
            """
            {"projects":[{"planCode":"LZ-145","code":"LT-01"}],"series":["I01-1"]}""")
        .put(LEFT_OPEN + "/links")
        .then()
        .statusCode(200);
    String targets = Api.ROOT + "/plans/LC-2024-AIR/work-targets";
    Api.post(
            Api.planOffice(),
            targets,
            """
            {"taskCode":"LC24-A02","content":{"name":"利用率","kind":"AT_LEAST","targetValue":80,
            "unit":"%"}}""")
        .then()
        .statusCode(201);
    Api.post(Api.planOffice(), targets + "/1/values", "{\"day\":\"2024-06-30\",\"value\":41}")
        .then()
        .statusCode(201);

    carryOver().then().statusCode(200).body("targets", equalTo(1));

    String carried = Api.ROOT + "/plans/" + NEXT_YEAR;
    JsonPath links = Api.read(carried + "/tasks/LC24-A02/links");
    assertThat(links.getList("projects.code")).containsExactly("LT-01");
    assertThat(links.getList("series")).containsExactly("I01-1");
    JsonPath aim = Api.read(carried + "/work-targets/1");
    assertThat(aim.getString("taskCode")).isEqualTo("LC24-A02");
    assertThat(aim.getInt("content.targetValue")).isEqualTo(80);
    assertThat(aim.getMap("latest")).isNull();
    assertThat(Api.read(targets + "/1").getInt("latest.value")).isEqualTo(41);
  }

  @Test
  void onlyWhoLeadsATaskSpeaksForThePlan() {
    Api.as("county", "county", "柳江区人民政府")
        .header("If-Match", "\"0\"")
        .body("{\"text\":\"总结\"}")
        .put(WORK_PLAN + "/summaries/YEAR")
        .then()
        .statusCode(403);
    Api.manager()
        .header("If-Match", "\"0\"")
        .body("{\"text\":\"总结\"}")
        .put(WORK_PLAN + "/summaries/YEAR")
        .then()
        .statusCode(403);
  }

  private static void theNextYear() {
    Api.upload(
            Api.planOffice(),
            "plans",
            null,
            false,
            "plan_code,name,region,baseline_year,start_year,midterm_year,final_year,source\n"
                + NEXT_YEAR
                + ",柳城县2025年大气计划,450222,2024,2025,,2025,\n")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse handIn(String etag, String text) {
    return Api.county()
        .header("If-Match", etag)
        .body("{\"text\":\"" + text + "\"}")
        .put(WORK_PLAN + "/summaries/HALF_YEAR")
        .then();
  }

  private static Response carryOver() {
    return Api.post(
        Api.planOffice(), WORK_PLAN + "/carry-over", "{\"toPlan\":\"" + NEXT_YEAR + "\"}");
  }
}

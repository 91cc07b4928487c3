package org.ecoplan.registry.workplan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkTargetTest {
  private static final String PLAN = Api.ROOT + "/plans/LC-2024-AIR";
  private static final String TASK = PLAN + "/tasks/LC24-A01";
  private static final String TARGETS = PLAN + "/work-targets";
  private static final String TARGET = TARGETS + "/1";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void valuesOverTheYearShowHowMuchIsReached() {
    givenATarget("AT_LEAST", "80");
    report("2024-06-30", "20").then().statusCode(201).body("percentReached", equalTo(25.0f));
    report("2024-09-30", "81").then().statusCode(201).body("met", equalTo(true));

    // A value of a day before does not become the latest one, a correction of the day does.
    report("2024-03-31", "5").then().statusCode(201).body("latest.value", equalTo(81));
    report("2024-09-30", "60")
        .then()
        .statusCode(201)
        .body("percentReached", equalTo(75.0f))
        .body("met", equalTo(false));
    Api.planOffice().get(TARGET + "/values").then().body("items.value", contains(60, 5, 81, 20));
  }

  @Test
  void aLimitIsKeptOrNotAndHasNoShare() {
    givenATarget("AT_MOST", "31");

    report("2024-06-30", "29.5")
        .then()
        .statusCode(201)
        .body("met", equalTo(true))
        .body("percentReached", nullValue());
  }

  @Test
  void aDayToComeHasNoValue() {
    givenATarget("AT_LEAST", "80");

    report("2024-12-31", "80").then().statusCode(422).body("code", equalTo("REG-1106"));
  }

  @Test
  void aChangedTargetKeepsWhatItSaid() {
    givenATarget("AT_LEAST", "80");
    String change =
        """
        {"content":{"name":"秸秆综合利用率","kind":"AT_LEAST","targetValue":85,"unit":"%"},
        "reason":"县政府下调考核要求"}""";

    Api.county()
        .header("If-Match", "\"1\"")
        .body(change)
        .put(TARGET)
        .then()
        .statusCode(200)
        .body("content.targetValue", equalTo(85));
    Api.county().header("If-Match", "\"1\"").body(change).put(TARGET).then().statusCode(412);
    Api.planOffice()
        .get(TARGET + "/versions")
        .then()
        .body("items.content.targetValue", contains(85, 80))
        .body("items[0].reason", containsString("县政府"))
        .body("items[0].actor", equalTo("county"));
  }

  @Test
  void aTaskAndItsProjectsAndSeriesFindOneAnother() {
    String links =
        """
        {"projects":[{"planCode":"LZ-145","code":"LT-01"}],"series":["I01-1"]}""";

    Api.county()
        .header("If-Match", Api.etag(TASK))
        .body(links)
        .put(TASK + "/links")
        .then()
        .statusCode(200)
        .body("projects.code", contains("LT-01"));

    Api.planOffice()
        .get(Api.LT01 + "/tasks")
        .then()
        .body("items.code", contains("LC24-A01"))
        .body("items.planCode", contains("LC-2024-AIR"));
    Api.planOffice().get(Api.ROOT + "/series/I01-1/tasks").then().body("items", hasSize(1));
    Api.planOffice()
        .get(TASK + "/history")
        .then()
        .body("items[0].change", equalTo("links-changed"))
        .body("items[0].changes[0].after", equalTo("LZ-145/LT-01"));
    Api.county()
        .header("If-Match", Api.etag(TASK))
        .body("{\"projects\":[],\"series\":[]}")
        .put(TASK + "/links")
        .then()
        .statusCode(200);
    Api.planOffice().get(Api.LT01 + "/tasks").then().body("items", empty());
  }

  @Test
  void aDeadlineThatCountsFromAnEventIsDatedOnceTheDayIsKnown() {
    String code = undatedTask();
    String task = Api.ROOT + "/plans/" + code;
    Api.planOffice()
        .get(task)
        .then()
        .body("dueDate", nullValue())
        .body("dueExplanation", containsString("尚未填写起算日"));

    Api.patch(Api.planOffice(), task, "{\"countedFrom\":\"2024-04-01\"}")
        .then()
        .statusCode(200)
        .body("dueDate", equalTo("2024-06-05"))
        .body("dueExplanation", containsString("45 个工作日"));

    liuzhou.importAll();

    Api.planOffice().get(task).then().body("dueDate", equalTo("2024-06-05"));
    Api.patch(Api.planOffice(), TASK, "{\"countedFrom\":\"2024-04-01\"}").then().statusCode(422);
  }

  /** The one task of the real plans whose deadline is a rule. */
  private static String undatedTask() {
    String line =
        Liuzhou.text("county_tasks.csv")
            .lines()
            .filter(text -> text.contains("个工作日"))
            .findFirst()
            .orElseThrow();
    String[] cells = line.split(",", -1);
    return cells[0] + "/tasks/" + cells[1];
  }

  private static void givenATarget(String kind, String value) {
    Api.post(
            Api.county(),
            TARGETS,
            """
            {"taskCode":"LC24-A01","content":{"name":"秸秆综合利用率","kind":"%s",
            "targetValue":%s,"unit":"%%"}}"""
                .formatted(kind, value))
        .then()
        .statusCode(201)
        .body("number", equalTo(1));
  }

  private static Response report(String day, String value) {
    return Api.post(
        Api.county(),
        TARGET + "/values",
        "{\"day\":\"%s\",\"value\":%s,\"evidence\":\"调度表\"}".formatted(day, value));
  }
}

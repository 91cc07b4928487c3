package org.ecoplan.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProjectFlowTest {
  private static final String PROJECTS = Api.ROOT + "/plans/LZ-145/projects";
  private static final String MINE = PROJECTS + "/XX-01";
  private static final String NEW =
      """
      {"code":"XX-01","name":"新增监测站","category":"CAPACITY","startYear":2024,"endYear":2025,
      "leadUnit":"市生态环境局","units":["市财政局"]}""";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void aProjectGoesFromDraftToCompletion() {
    Api.post(Api.manager(), PROJECTS, NEW).then().statusCode(201).body("state", equalTo("DRAFT"));
    Api.move(Api.manager(), MINE, "SUBMITTED", "").then().statusCode(200);
    Api.patch(Api.manager(), MINE, "{\"summary\":\"补充\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1103"));
    Api.review(Api.manager(), MINE, Api.ADMISSION).then().statusCode(403);
    Api.review(Api.planOffice(), MINE, Api.ADMISSION).then().statusCode(201);
    for (String state : List.of("PREPARATION", "PROCUREMENT", "CONSTRUCTION")) {
      Api.move(Api.manager(), MINE, state, "").then().statusCode(200);
    }
    Api.move(Api.manager(), MINE, "COMPLETED", "")
        .then()
        .statusCode(200)
        .body("completedOn", equalTo("2024-11-26"));

    assertThat(Api.read(MINE + "/history").getList("items.toState"))
        .isEqualTo(
            List.of(
                "COMPLETED",
                "CONSTRUCTION",
                "PROCUREMENT",
                "PREPARATION",
                "RESERVED",
                "SUBMITTED",
                "DRAFT"));
  }

  @Test
  void aStepThatIsNotThereIsRefusedWithThoseThatAre() {
    Api.move(Api.manager(), Api.LT01, "COMPLETED", "")
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1102"))
        .body("errors[0].expected", equalTo("PREPARATION, SUSPENDED, REMOVED"));
  }

  @Test
  void aSuspendedProjectComesBackToWhereItWas() {
    Api.move(Api.manager(), Api.LT01, "PREPARATION", "").then().statusCode(200);
    Api.move(Api.manager(), Api.LT01, "SUSPENDED", "").then().statusCode(422);
    Api.move(Api.manager(), Api.LT01, "SUSPENDED", "资金未到位").then().statusCode(200);
    Api.move(Api.manager(), Api.LT01, "CONSTRUCTION", "").then().statusCode(409);
    Api.move(Api.manager(), Api.LT01, "PREPARATION", "恢复").then().statusCode(200);
  }

  @Test
  void whatThePlanPromisedIsNotItsManagersToChange() {
    String longer = "{\"endYear\":2026}";

    Api.patch(Api.manager(), Api.LT01, longer)
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1104"));
    Api.patch(Api.planOffice(), Api.LT01, longer)
        .then()
        .statusCode(200)
        .body("endYear", equalTo(2026));
    Api.patch(Api.manager(), Api.LT01, "{\"summary\":\"更新说明\"}").then().statusCode(200);
  }

  @Test
  void aCodeIsUsedOnce() {
    Api.post(Api.manager(), PROJECTS, NEW.replace("XX-01", "LT-01"))
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1101"));
  }

  @Test
  void noManagerFillsInForSomebodyElse() {
    Api.post(Api.stranger(), PROJECTS, NEW).then().statusCode(403);
    Api.planOffice().get(MINE).then().statusCode(404);
  }

  @Test
  void theListIsFilteredAndGoesOnWhereItStopped() {
    List<Object> codes = new ArrayList<>();
    String token = "";
    while (token != null) {
      JsonPath page = Api.read(PROJECTS + "?pageSize=10&pageToken=" + token);
      codes.addAll(page.getList("items.code"));
      token = page.getString("nextPageToken");
    }
    assertThat(codes).hasSize(34).doesNotHaveDuplicates();
    assertThat(Api.read(PROJECTS + "?unit=市水务集团").getList("items")).hasSize(2);
    assertThat(Api.read(PROJECTS + "?q=lt-01").getList("items.code")).containsExactly("LT-01");
    assertThat(Api.read(PROJECTS + "?state=DRAFT").getList("items")).isEmpty();
    Api.planOffice().get(PROJECTS + "?category=WATER").then().statusCode(400);
  }

  @Test
  void theHistorySaysWhatWasAndWhatBecameOfIt() {
    Api.patch(Api.planOffice(), Api.LT01, "{\"endYear\":2026}").then().statusCode(200);

    JsonPath newest = Api.read(Api.LT01 + "/history?pageSize=1");
    assertThat(newest.getString("items[0].actor")).isEqualTo("planoffice");
    assertThat(newest.getString("items[0].changes[0].field")).isEqualTo("endYear");
    assertThat(newest.getString("items[0].changes[0].before")).isEqualTo("2023");
    assertThat(newest.getString("items[0].changes[0].after")).isEqualTo("2026");
    assertThatThrownBy(() -> liuzhou.execute("UPDATE project_history SET actor = 'nobody'"))
        .hasStackTraceContaining("append-only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"startYear":5}          | startYear
          {"endYear":99999}        | endYear
          {"name":"  "}            | name
          {"summary":"a\\u0000b"}  | summary
          {"units":[null]}         | units
          {"leadUnit":null}        | leadUnit
          """)
  void aPatchIsHeldToTheSameBoundsAsANewProject(String patch, String field) {
    Api.patch(Api.planOffice(), Api.LT01, patch)
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1002"))
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void aNameOfFiveMebibytesIsRefusedWithItsLength() {
    String name = "名".repeat(5 << 20);

    Api.patch(Api.planOffice(), Api.LT01, "{\"name\":\"" + name + "\"}")
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1002"))
        .body("errors[0].field", equalTo("name"))
        .body("errors[0].message", equalTo("有 5242880 字"));
  }

  @Test
  void theSummaryIsSearchedToo() {
    assertThat(Api.read(PROJECTS + "?q=焚烧线").getList("items.code")).containsExactly("QF-02");
  }
}

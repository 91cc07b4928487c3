package org.ecoplan.registry.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Files;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody can look up, and what they cannot. */
@QuarkusTest
class PublicSiteTest {
  private static final String PLANS = "/public/v1/plans";
  private static final String PLAN = PLANS + "/LZ-145";
  private static final String PROJECTS = PLAN + "/projects";
  private static final String DOCUMENT = Api.LT01 + "/documents/1";

  @Inject Liuzhou liuzhou;
  @Inject TestClock clock;

  @BeforeEach
  void theRealPlanWithSomeMoney() {
    liuzhou.begin();
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[{"kind":"PLANNED","source":"CENTRAL","fiscalYear":2024,"amountYuan":1000.50,
            "date":"2024-01-02","documentNumber":"1号"}]}""")
        .then()
        .statusCode(201);
  }

  @AfterEach
  void theUsualDay() {
    clock.setToday(LocalDate.of(2024, 11, 26));
  }

  @Test
  void nothingIsThereBeforeSomethingWasPublished() {
    given().get(PLANS).then().statusCode(200).body("items", empty());
    given().get(PLAN).then().statusCode(404).body("code", equalTo("KIT-1404"));
    given().get(PROJECTS).then().statusCode(404);
    given().get(PROJECTS + "/LT-01").then().statusCode(404);
  }

  @Test
  void aPublishedPlanHasALineForEachCategory() {
    publish();

    given().get(PLANS).then().statusCode(200).body("items.code", contains("LZ-145"));
    JsonPath plan = given().get(PLAN).then().statusCode(200).extract().jsonPath();
    assertThat(plan.getInt("projects")).isEqualTo(34);
    assertThat(plan.getString("publishedOn")).isEqualTo("2024-11-26");
    assertThat(plan.getList("categories.category", String.class))
        .startsWith("CLEAR_WATER", "BLUE_SKY");
    assertThat(plan.getList("categories.projects", Integer.class).stream().mapToInt(n -> n).sum())
        .isEqualTo(34);
    String blueSky = "categories.find { it.category == 'BLUE_SKY' }";
    assertThat(plan.getString(blueSky + ".en")).isEqualTo("blue sky");
    assertThat(plan.getString(blueSky + ".planned")).isEqualTo("1000.5");
    assertThat(plan.getString("categories.find { it.category == 'CLEAR_WATER' }.planned")).isNull();
    assertThat(given().get(plan.getString("path")).statusCode()).isEqualTo(200);
  }

  @Test
  void projectsAreFoundByWordsAndCategoryPageByPage() {
    publish();

    List<String> codes = new ArrayList<>();
    String token = "";
    do {
      JsonPath page =
          given()
              .queryParam("pageSize", 10)
              .queryParam("pageToken", token)
              .get(PROJECTS)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      codes.addAll(page.getList("items.code"));
      token = page.getString("nextPageToken");
    } while (token != null);
    assertThat(codes).hasSize(34).doesNotHaveDuplicates();
    given()
        .queryParam("q", "lt-01")
        .get(PROJECTS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].statusEn", equalTo("in the reserve library"))
        .body("items[0].lead", equalTo(Api.BUREAU));
    given()
        .queryParam("category", "BLUE_SKY")
        .get(PROJECTS)
        .then()
        .body("items.code", hasItem("LT-01"))
        .body("items.code", not(hasItem("BS-01")));
    given().queryParam("q", "没有这样的项目").get(PROJECTS).then().body("items", empty());
    given().queryParam("category", "X").get(PROJECTS).then().statusCode(400);
    given().queryParam("q", "x".repeat(101)).get(PROJECTS).then().statusCode(400);
  }

  @Test
  void aProjectShowsItsMilestonesAndPlannedMoney() {
    publish();

    JsonPath project = given().get(PROJECTS + "/LT-01").then().statusCode(200).extract().jsonPath();

    assertThat(project.getString("code")).isEqualTo("LT-01");
    assertThat(project.getList("stages.due", String.class))
        .isNotEmpty()
        .allMatch(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"));
    assertThat(project.getString("budget[0].source")).isEqualTo("中央财政");
    assertThat(project.getString("budget[0].planned")).isEqualTo("1000.5");
    assertThat(project.getList("documents")).isEmpty();
  }

  @Test
  void whatWasNotPublishedDoesNotLeak() {
    publish();
    Api.post(
            Api.manager(),
            Api.ROOT + "/plans/LZ-145/projects",
            """
            {"code":"XM-01","name":"草稿","category":"WASTE","startYear":2024,"endYear":2025,
            "leadUnit":"市生态环境局"}""")
        .then()
        .statusCode(201);
    Api.patch(Api.planOffice(), Api.LT01, "{\"name\":\"还没有公开的名称\"}").then().statusCode(200);

    assertThat(given().queryParam("pageSize", 200).get(PROJECTS).asString())
        .doesNotContain("草稿", "还没有公开的名称");
    given().get(PROJECTS + "/XM-01").then().statusCode(404);
    assertThat(given().get(PROJECTS + "/LT-01").asString()).doesNotContain("还没有公开的名称");

    clock.setToday(LocalDate.of(2024, 11, 27));
    publish();
    assertThat(given().get(PROJECTS + "/LT-01").asString()).contains("还没有公开的名称");
    given().get(PROJECTS + "/XM-01").then().statusCode(404);
  }

  @Test
  void aDocumentThatWasClosedAgainIsNoLink() {
    Api.hand(Api.manager(), Api.LT01, "环评批复.pdf", Files.pdf("环评批复"), null).then().statusCode(201);
    onDocument("/publication", "{}").then().statusCode(200);
    publish();
    Response open = given().get(PROJECTS + "/LT-01");
    assertThat(open.jsonPath().getList("documents.title")).containsExactly("环评批复.pdf");
    assertThat(given().get(open.jsonPath().getString("documents[0].path")).statusCode())
        .isEqualTo(200);

    onDocument("/publication/revocation", "{\"reason\":\"附件含个人信息\"}").then().statusCode(200);

    given()
        .header("If-None-Match", open.header("ETag"))
        .get(PROJECTS + "/LT-01")
        .then()
        .statusCode(200)
        .body("documents", empty());
  }

  @Test
  void whoHasReadItAsksWhetherItChanged() {
    publish();
    for (String path : List.of(PLAN, PROJECTS, PROJECTS + "/LT-01")) {
      Response first = given().get(path);

      assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
      given().header("If-None-Match", first.header("ETag")).get(path).then().statusCode(304);
    }
  }

  private static Response onDocument(String act, String body) {
    return Api.planOffice().header("If-Match", Api.etag(DOCUMENT)).body(body).post(DOCUMENT + act);
  }

  private static void publish() {
    Api.planOffice()
        .post(Api.ROOT + "/plans/LZ-145/open-data")
        .then()
        .statusCode(200)
        .body("projects", equalTo(34));
  }
}

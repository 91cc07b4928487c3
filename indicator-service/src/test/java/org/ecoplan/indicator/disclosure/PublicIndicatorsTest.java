package org.ecoplan.indicator.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.ecoplan.indicator.testdata.Api.posting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.Registry;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicIndicatorsTest {
  private static final String PUBLIC = "/public/v1/indicators";
  private static final String RENAMED =
      """
      item_no,code,category,item,name,unit,baseline_2020,target_type,target_2025,attribute,better,five_year_cumulative,note
      14,I14,污染防治治理,改名后的指标,改名后的指标,%,3.54,AT_LEAST,30,约束性,HIGHER,,
      """;

  @Test
  void nothingOfAPlanIsPublicBeforeSomebodySaysSo() {
    SmallPlan plan = SmallPlan.known();
    observe(plan);
    Api.evaluate(plan.code(), 2023, null).then().statusCode(201);

    given()
        .get(PUBLIC + "/" + plan.code())
        .then()
        .statusCode(404)
        .body("code", equalTo("KIT-1404"));
    assertThat(given().queryParam("pageSize", 200).get(PUBLIC).asString())
        .doesNotContain(plan.code());
  }

  @Test
  void whatIsDisclosedIsThePromiseAndNoValue() {
    SmallPlan plan = SmallPlan.known();
    observe(plan);

    disclose(plan).then().statusCode(201).body("planCode", equalTo(plan.code()));

    Response shown = given().get(PUBLIC + "/" + plan.code());
    shown
        .then()
        .statusCode(200)
        .body("items.code", contains("I05-1", "I14"))
        .body("items[1].baseline", equalTo("3.54"))
        .body("items[1].target", equalTo("≥25"))
        .body("items[1].attributeEn", equalTo("binding"))
        .body("items[1].finding", nullValue())
        .body("evaluation", nullValue());
    assertThat(shown.asString()).doesNotContain("12.4", "planoffice");
    given()
        .queryParam("pageSize", 200)
        .get(PUBLIC)
        .then()
        .body("items.planCode", hasItem(plan.code()));
  }

  @Test
  void aLaterChangeStaysInternalUntilTheNextDisclosure() {
    SmallPlan plan = SmallPlan.known();
    disclose(plan).then().statusCode(201);

    Api.uploadText("series", plan.code(), RENAMED, false).then().statusCode(200);

    assertThat(given().get(PUBLIC + "/" + plan.code()).asString()).doesNotContain("改名后的指标");
    disclose(plan).then().statusCode(201);
    assertThat(given().get(PUBLIC + "/" + plan.code()).asString()).contains("改名后的指标");
  }

  @Test
  void aPublishedEvaluationBringsItsVerdictsWithTheirReasons() {
    SmallPlan plan = SmallPlan.known();
    observe(plan);
    publishAnEvaluation(plan);

    given()
        .get(PUBLIC + "/" + plan.code())
        .then()
        .statusCode(200)
        .body("evaluation.year", equalTo(2023))
        .body("items[1].finding.verdict", equalTo("BEHIND"))
        .body("items[1].finding.verdictZh", equalTo("滞后"))
        .body("items[1].finding.verdictEn", equalTo("behind schedule"))
        .body("items[1].finding.reason", containsString("12.4"))
        .body("items[0].finding.verdict", equalTo("TARGET_PENDING"));
  }

  @Test
  void whoHasReadItAsksWhetherItChanged() {
    SmallPlan plan = SmallPlan.known();
    disclose(plan).then().statusCode(201);
    Response first = given().get(PUBLIC + "/" + plan.code());

    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
    given()
        .header("If-None-Match", first.header("ETag"))
        .get(PUBLIC + "/" + plan.code())
        .then()
        .statusCode(304);
    disclose(plan).then().statusCode(201);
    given()
        .header("If-None-Match", first.header("ETag"))
        .get(PUBLIC + "/" + plan.code())
        .then()
        .statusCode(200);
  }

  @Test
  void itIsReadPageByPage() {
    SmallPlan plan = SmallPlan.known();
    disclose(plan).then().statusCode(201);

    JsonPath first = given().queryParam("pageSize", 1).get(PUBLIC + "/" + plan.code()).jsonPath();
    JsonPath second =
        given()
            .queryParam("pageSize", 1)
            .queryParam("pageToken", first.getString("nextPageToken"))
            .get(PUBLIC + "/" + plan.code())
            .jsonPath();

    assertThat(first.getString("items[0].code")).isEqualTo("I05-1");
    assertThat(second.getString("items[0].code")).isEqualTo("I14");
    assertThat(second.getString("nextPageToken")).isNull();
  }

  @Test
  void aPlanWithoutSeriesHasNothingToDisclose() {
    SmallPlan empty = new SmallPlan("T-" + UUID.randomUUID());
    Registry.tellAndAwait(Registry.plan145(empty.code()), Instant.parse("2024-01-01T00:00:00Z"));

    disclose(empty).then().statusCode(422).body("code", equalTo("IND-1308"));
  }

  private static void observe(SmallPlan plan) {
    Api.observe(
            plan.code(),
            "I14",
            Map.of("period", "2023", "value", 12.4, "qualifier", "VALUE", "source", "公报"))
        .then()
        .statusCode(201);
  }

  private static Response disclose(SmallPlan plan) {
    return posting().post(ROOT + "/plans/{plan}/disclosures", plan.code());
  }

  private static void publishAnEvaluation(SmallPlan plan) {
    String path =
        ROOT + "/evaluations/" + Api.evaluate(plan.code(), 2023, null).jsonPath().getString("id");
    posting().header("If-Match", "\"1\"").post(path + "/review").then().statusCode(200);
    posting().header("If-Match", "\"2\"").post(path + "/publication").then().statusCode(200);
  }
}

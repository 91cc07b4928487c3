package org.ecoplan.indicator.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.ecoplan.indicator.testdata.Api.asPlanOffice;
import static org.ecoplan.indicator.testdata.Api.posting;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.Topic;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.Registry;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.ecoplan.kit.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluationLifecycleTest {
  @Inject Database database;

  private static final String EVALUATIONS = ROOT + "/evaluations";
  private static final String PUBLIC = "/public/v1/evaluations";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void aDraftIsNotPublicAndAPublishedOneIs() {
    String id = givenAnEvaluation();
    given().get(PUBLIC + "/{id}", id).then().statusCode(404).body("code", equalTo("IND-1003"));

    publishReviewed(id).then().statusCode(200).header("ETag", "\"3\"");

    JsonPath shown = given().get(PUBLIC + "/{id}", id).then().statusCode(200).extract().jsonPath();
    assertThat(shown.getString("state")).isEqualTo("PUBLISHED");
    assertThat(shown.getMap("")).doesNotContainKeys("createdBy", "publishedBy");
    assertThat(shown.<Map<String, Object>>getList("indicators[0].series[0].proof.inputs"))
        .isNotEmpty()
        .allSatisfy(input -> assertThat(input).doesNotContainKey("reporter"));
    given().get(PUBLIC).then().statusCode(200).body("items.id", hasItem(id));
    given().accept("text/csv").get(PUBLIC + "/{id}", id).then().statusCode(200);
    given().accept(XLSX).get(PUBLIC + "/{id}", id).then().statusCode(200).contentType(XLSX);
  }

  @Test
  void aDraftIsNotInThePublicList() {
    String id = givenAnEvaluation();

    given().queryParam("pageSize", 200).get(PUBLIC).then().body("items.id", not(hasItem(id)));
  }

  @Test
  void publishingNeedsTheCurrentETag() {
    String id = givenAReviewedEvaluation();

    posting().post(EVALUATIONS + "/{id}/publication", id).then().statusCode(428);
    publish(id, "\"7\"").then().statusCode(412);
    publish(id, "\"2\"").then().statusCode(200);
    publish(id, "\"3\"").then().statusCode(409).body("code", equalTo("IND-1304"));
  }

  @Test
  void ofTwoWhoPublishAtOnceOneIsTooLate() {
    String id = givenAReviewedEvaluation();

    List<Integer> answers =
        IntStream.range(0, 2)
            .mapToObj(
                each -> CompletableFuture.supplyAsync(() -> publish(id, "\"2\"").statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void aRepeatedPublicationGetsTheFirstAnswer() {
    String id = givenAReviewedEvaluation();
    String key = UUID.randomUUID().toString();

    Response first = publishWithKey(id, key);
    Response second = publishWithKey(id, key);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void anEvaluationCanBeVerifiedAfterTheFactsHaveMovedOn() {
    SmallPlan plan = SmallPlan.known();
    Map<String, Object> first =
        Map.of("period", "2023", "value", 12.4, "qualifier", "VALUE", "source", "公报");
    Map<String, Object> corrected =
        Map.of("period", "2023", "value", 21, "qualifier", "VALUE", "source", "公报", "reason", "更正");
    Api.observe(plan.code(), "I14", first).then().statusCode(201);
    JsonPath evaluation = Api.evaluate(plan.code(), 2023, null).jsonPath();

    Api.observe(plan.code(), "I14", corrected).then().statusCode(201);

    JsonPath verification =
        asPlanOffice()
            .get(EVALUATIONS + "/{id}/verification", evaluation.getString("id"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(verification.getBoolean("verified")).isTrue();
    assertThat(verification.getString("recomputedSha256"))
        .isEqualTo(evaluation.getString("sha256"));
  }

  @Test
  void theSameInstantGivesTheSameBytes() {
    SmallPlan plan = SmallPlan.known();
    JsonPath first = Api.evaluate(plan.code(), 2023, null).jsonPath();

    JsonPath second = Api.evaluate(plan.code(), 2023, first.getString("asOf")).jsonPath();

    assertThat(second.getString("sha256")).isEqualTo(first.getString("sha256"));
    assertThat(second.getList("indicators")).isEqualTo(first.getList("indicators"));
  }

  @Test
  void notEvenTheDatabaseLetsASealedEvaluationChange() {
    UUID id = UUID.fromString(givenAnEvaluation());

    assertThatThrownBy(
            () -> database.update("UPDATE evaluation SET result = '{}' WHERE id = ?", id))
        .hasMessageContaining("a sealed evaluation does not change");
    publishReviewed(id.toString()).then().statusCode(200);
    assertThatThrownBy(
            () -> database.update("UPDATE evaluation SET state = 'DRAFT' WHERE id = ?", id))
        .hasMessageContaining("a sealed evaluation does not change");
    assertThatThrownBy(() -> database.update("DELETE FROM evaluation WHERE id = ?", id))
        .hasMessageContaining("a sealed evaluation does not change");
  }

  @Test
  void tellsTheOthersOfSeriesAndOfEvaluations() {
    SmallPlan plan = SmallPlan.known();
    String id = Api.evaluate(plan.code(), 2023, null).jsonPath().getString("id");
    publishReviewed(id).then().statusCode(200);

    List<AggregateState> told = Registry.heard(Topic.EVALUATION, id, 3);
    List<AggregateState> series = Registry.heard(Topic.SERIES, plan.code() + "/I14", 1);

    assertThat(told)
        .extracting(state -> ((EvaluationState) state).state())
        .containsExactly("DRAFT", "UNDER_REVIEW", "PUBLISHED");
    assertThat(((EvaluationState) told.get(2)).verdicts())
        .extracting(EvaluationState.SeriesVerdict::verdict)
        .containsExactly("TARGET_PENDING", "INSUFFICIENT_DATA");
    assertThat(series).extracting(state -> ((SeriesState) state).target()).containsExactly("≥25");
  }

  @Test
  void whoDoesNotMindGetsJson() {
    String id = givenAnEvaluation();
    publishReviewed(id).then().statusCode(200);

    for (String accept : List.of("*/*", "application/json", "text/html, */*;q=0.1")) {
      asPlanOffice()
          .accept(accept)
          .get(EVALUATIONS + "/{id}", id)
          .then()
          .statusCode(200)
          .contentType("application/json");
      given()
          .accept(accept)
          .get(PUBLIC + "/{id}", id)
          .then()
          .statusCode(200)
          .contentType("application/json");
    }
  }

  @Test
  void aFormThatThereIsNotIsRefused() {
    String id = givenAnEvaluation();

    for (String path : List.of(EVALUATIONS + "/" + id, EVALUATIONS, ROOT + "/plans")) {
      asPlanOffice()
          .accept("image/png")
          .get(path)
          .then()
          .statusCode(406)
          .contentType("application/problem+json")
          .body("code", equalTo("KIT-1406"));
    }
  }

  @Test
  void listsNewestFirstInPages() {
    SmallPlan plan = SmallPlan.known();
    String older = Api.evaluate(plan.code(), 2022, null).jsonPath().getString("id");
    String newer = Api.evaluate(plan.code(), 2023, null).jsonPath().getString("id");

    JsonPath firstPage = page(plan, null);
    JsonPath secondPage = page(plan, firstPage.getString("nextPageToken"));

    assertThat(firstPage.<String>getList("items.id")).containsExactly(newer);
    assertThat(secondPage.<String>getList("items.id")).containsExactly(older);
    assertThat(secondPage.getString("nextPageToken")).isNull();
  }

  @Test
  void refusesWhatCannotBeEvaluated() {
    SmallPlan plan = SmallPlan.known();

    Api.evaluate(plan.code(), 2026, null).then().statusCode(422).body("code", equalTo("IND-1301"));
    Api.evaluate(plan.code(), 2023, "2999-01-01T00:00:00Z")
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1302"));
    Api.evaluate(plan.code(), 2023, "2024-06-01T00:00:00Z")
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1303"));
    Api.evaluate("NO-SUCH", 2023, null).then().statusCode(404);
    asPlanOffice().get(EVALUATIONS + "/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  private static String givenAnEvaluation() {
    return Api.evaluate(SmallPlan.known().code(), 2023, null)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  @Test
  void nothingIsPublishedWithoutReview() {
    String id = givenAnEvaluation();

    publish(id, "\"1\"").then().statusCode(409).body("code", equalTo("IND-1305"));
    step(id, "review", "\"1\"", "{}").then().statusCode(200).body("state", equalTo("UNDER_REVIEW"));
    step(id, "return", "\"2\"", "{\"reason\":\" \"}").then().statusCode(400);
    step(id, "return", "\"2\"", "{\"reason\":\"第 14 项待核实\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));

    JsonPath steps = asPlanOffice().get(EVALUATIONS + "/{id}/steps", id).jsonPath();
    assertThat(steps.<String>getList("state")).containsExactly("DRAFT", "UNDER_REVIEW", "DRAFT");
    assertThat(steps.getString("[2].reason")).isEqualTo("第 14 项待核实");
  }

  @Test
  void aLaterEvaluationOfTheYearSupersedesTheStandingOneWhichKeepsItsAddress() {
    // Given
    SmallPlan plan = SmallPlan.known();
    String first = Api.evaluate(plan.code(), 2023, null).jsonPath().getString("id");
    publishReviewed(first).then().statusCode(200);
    String second = Api.evaluate(plan.code(), 2023, null).jsonPath().getString("id");
    String other = Api.evaluate(plan.code(), 2022, null).jsonPath().getString("id");

    // When
    publishReviewed(second).then().statusCode(200);
    publishReviewed(other).then().statusCode(200);

    // Then
    given()
        .get(PUBLIC + "/{id}", first)
        .then()
        .statusCode(200)
        .body("state", equalTo("SUPERSEDED"))
        .body("supersededBy", equalTo(second));
    List<String> standing =
        given().queryParam("plan", plan.code()).get(PUBLIC).jsonPath().getList("items.id");
    assertThat(standing).containsExactlyInAnyOrder(second, other);
    step(first, "review", "\"4\"", "{}").then().statusCode(409);
  }

  @Test
  void theCoverProvesTheSealedInputs() {
    String id = givenAnEvaluation();
    String sha256 = asPlanOffice().get(EVALUATIONS + "/{id}", id).jsonPath().getString("sha256");

    String inputs = asPlanOffice().get(EVALUATIONS + "/{id}/sealed-inputs", id).asString();

    assertThat(Seal.sha256(inputs)).isEqualTo(sha256);
  }

  @Test
  void theDriftReportSaysWhichVerdictsLaterFactsWouldChangeAndWhy() {
    // Given
    SmallPlan plan = SmallPlan.known();
    Map<String, Object> first =
        Map.of("period", "2023", "value", 12.4, "qualifier", "VALUE", "source", "公报");
    Map<String, Object> corrected =
        Map.of("period", "2023", "value", 21, "qualifier", "VALUE", "source", "公报", "reason", "更正");
    Api.observe(plan.code(), "I14", first).then().statusCode(201);
    String id = Api.evaluate(plan.code(), 2023, null).jsonPath().getString("id");
    JsonPath before = asPlanOffice().get(EVALUATIONS + "/{id}/drift", id).jsonPath();

    // When
    Api.observe(plan.code(), "I14", corrected).then().statusCode(201);

    // Then
    JsonPath drift = asPlanOffice().get(EVALUATIONS + "/{id}/drift", id).jsonPath();
    assertThat(before.getList("series")).isEmpty();
    assertThat(drift.getInt("changedVerdicts")).isEqualTo(1);
    assertThat(drift.getString("series[0].sealedVerdict")).isEqualTo("BEHIND");
    assertThat(drift.getString("series[0].laterVerdict")).isEqualTo("AHEAD");
    assertThat(drift.<String>getList("series[0].causes"))
        .containsExactly("2023 450200 数值：由 12.4% 更正为 21%（更正）");
  }

  @Test
  void refusesAYearThatHadNotBegun() {
    SmallPlan plan = SmallPlan.known();

    Api.evaluate(plan.code(), 2025, "2024-06-01T00:00:00Z")
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1306"));
  }

  private static String givenAReviewedEvaluation() {
    String id = givenAnEvaluation();
    step(id, "review", "\"1\"", "{}").then().statusCode(200);
    return id;
  }

  private static Response publishReviewed(String id) {
    step(id, "review", "\"1\"", "{}").then().statusCode(200);
    return publish(id, "\"2\"");
  }

  private static Response step(String id, String step, String ifMatch, String body) {
    return posting()
        .header("If-Match", ifMatch)
        .contentType("application/json")
        .body(body)
        .post(EVALUATIONS + "/{id}/" + step, id);
  }

  private static Response publish(String id, String ifMatch) {
    return posting().header("If-Match", ifMatch).post(EVALUATIONS + "/{id}/publication", id);
  }

  private static Response publishWithKey(String id, String key) {
    return asPlanOffice()
        .header("Idempotency-Key", key)
        .header("If-Match", "\"2\"")
        .post(EVALUATIONS + "/{id}/publication", id);
  }

  private static JsonPath page(SmallPlan plan, @Nullable String token) {
    var request = asPlanOffice().queryParam("plan", plan.code()).queryParam("pageSize", 1);
    return (token == null ? request : request.queryParam("pageToken", token))
        .get(EVALUATIONS)
        .jsonPath();
  }
}

package org.ecoplan.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.RealServers;
import org.ecoplan.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ConventionsTest {

  @Test
  void theSameKeyHappensOnceAndIsAnsweredTheSame() {
    String key = UUID.randomUUID().toString();
    long before = count();

    Response first = post(key, "a");
    Response second = post(key, "a");

    assertThat(count()).isEqualTo(before + 1);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(first.header(Idempotency.REPLAYED)).isNull();
  }

  @Test
  void theSameKeySentByManyAtOnceHappensOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    long before = count();
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      Callable<Integer> one = () -> post(key, "crowd").statusCode();
      List<Future<Integer>> answers =
          crowd.invokeAll(Stream.generate(() -> one).limit(16).toList());
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(201);
      }
    } finally {
      crowd.shutdown();
    }
    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void aKeyForSomethingElseIsRefused() {
    String key = UUID.randomUUID().toString();
    post(key, "a");

    post(key, "b").then().statusCode(422).body("code", equalTo("KIT-1422"));
  }

  @Test
  void aMissingKeyIsRefused() {
    as(Role.PLAN_OFFICE, null)
        .contentType("application/json")
        .body("{\"text\":\"a\"}")
        .post("/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1004"));
  }

  @Test
  void aRefusalKeepsNothingOfTheKey() {
    String key = UUID.randomUUID().toString();

    post(key, "").then().statusCode(400).body("errors.field", hasItem("text"));
    post(key, "now right").then().statusCode(201);
  }

  @Test
  void refusalsAreProblemsWithCodeAndCorrelationId() {
    given()
        .header(CorrelationId.HEADER, "trace-7")
        .get("/notes")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header(CorrelationId.HEADER, "trace-7")
        .body("code", equalTo("KIT-1401"))
        .body("type", equalTo("urn:ecoplan:problem:KIT-1401"))
        .body("correlationId", equalTo("trace-7"));
    as(Role.COUNTY, null).get("/notes").then().statusCode(403).body("code", equalTo("KIT-1403"));
    as(Role.PLAN_OFFICE, null)
        .get("/nowhere")
        .then()
        .statusCode(404)
        .body("code", equalTo("KIT-1404"));
  }

  @Test
  void whoAcceptsNoJsonIsRefusedBeforeAnythingHappens() {
    long before = count();

    as(Role.PLAN_OFFICE, null)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .accept("text/csv")
        .contentType("application/json")
        .body("{\"text\":\"a\"}")
        .post("/notes")
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("code", equalTo("KIT-1406"))
        .body("detail", containsString("text/csv"))
        .body("correlationId", notNullValue());

    assertThat(count()).isEqualTo(before);
  }

  @Test
  void whoSendsNoJsonIsRefusedBeforeAnythingHappens() {
    long before = count();

    as(Role.PLAN_OFFICE, null)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("text/plain")
        .body("{\"text\":\"a\"}")
        .post("/notes")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("KIT-1415"))
        .body("detail", containsString("text/plain"));

    assertThat(count()).isEqualTo(before);
  }

  @Test
  void anOperationThatSaysWhatItProducesIsHeldToThat() {
    as(Role.PLAN_OFFICE, null)
        .accept("text/csv")
        .get("/notes/printed")
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("code", equalTo("KIT-1406"));
  }

  @Test
  void jsonAmongOthersIsEnough() {
    as(Role.PLAN_OFFICE, null)
        .accept("text/html, application/*;q=0.5")
        .get("/notes/printed")
        .then()
        .statusCode(200);
    as(Role.PLAN_OFFICE, null)
        .accept("text/html, */*;q=0.1")
        .get("/notes/latest")
        .then()
        .statusCode(200)
        .contentType("application/json");
  }

  @Test
  void aBodyThatBreaksOffIsRefusedWithThePlace() {
    sent("{\"text\":")
        .body("code", equalTo("KIT-1001"))
        .body("detail", containsString("第 1 行"))
        .body("correlationId", notNullValue());
  }

  @Test
  void aValueThatCannotBeReadIsRefusedWithWhatWouldBeRight() {
    sent("{\"text\":\"a\",\"colour\":\"BLUE\"}")
        .body("code", equalTo("KIT-1002"))
        .body("errors[0].field", equalTo("colour"))
        .body("errors[0].expected", equalTo("YELLOW, PINK"))
        .body(not(containsString("org.ecoplan")));
    sent("{\"text\":\"a\",\"day\":\"26.11.2024\"}")
        .body("errors[0].field", equalTo("day"))
        .body("errors[0].expected", equalTo("日期，如 2024-11-26"));
  }

  @Test
  void anUnknownMemberIsRefusedWithTheKnownOnes() {
    sent("{\"text\":\"a\",\"txet\":\"b\"}")
        .body("errors[0].field", equalTo("txet"))
        .body("errors[0].expected", equalTo("colour, day, text"));
  }

  @Test
  void anInternalErrorShowsNothingOfTheInside() {
    as(Role.PLAN_OFFICE, null)
        .get("/notes/broken")
        .then()
        .statusCode(500)
        .body("code", equalTo("KIT-1500"))
        .body("correlationId", notNullValue())
        .body(not(containsString("note_secret")));
  }

  @Test
  void aForgedCorrelationIdIsReplaced() {
    String answered =
        given().header(CorrelationId.HEADER, "x y").get("/notes").header(CorrelationId.HEADER);

    assertThat(answered).isNotBlank().isNotEqualTo("x y");
  }

  @Test
  void onlyTheOwnUnitIsLetThrough() {
    as(Role.PLAN_OFFICE, "市水利局").get("/notes/ours").then().statusCode(200);
    as(Role.PLAN_OFFICE, "市水务集团")
        .get("/notes/ours")
        .then()
        .statusCode(403)
        .body("detail", containsString("市水务集团"));
    as(Role.PLAN_OFFICE, null).get("/notes/ours").then().statusCode(403);
  }

  private static ValidatableResponse sent(String body) {
    return as(Role.PLAN_OFFICE, null)
        .header(Idempotency.HEADER, UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post("/notes")
        .then()
        .statusCode(400);
  }

  private static Response post(String key, String text) {
    return as(Role.PLAN_OFFICE, null)
        .header(Idempotency.HEADER, key)
        .contentType("application/json")
        .body("{\"text\":\"" + text + "\"}")
        .post("/notes");
  }

  private static long count() {
    return Long.parseLong(
        as(Role.AUDITOR, null).get("/notes").then().statusCode(200).extract().asString());
  }

  private static RequestSpecification as(Role role, @Nullable String unit) {
    return given().auth().oauth2(TestTokens.bearer("someone", role.roleName(), unit));
  }
}

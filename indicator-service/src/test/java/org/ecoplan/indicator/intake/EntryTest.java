package org.ecoplan.indicator.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryTest {
  @Inject Clock clock;

  @Test
  void aCorrectionNeverChangesAnEarlierAnswer() {
    // Given
    SmallPlan plan = SmallPlan.known();
    Api.observe(plan.code(), "I14", observation("12.4", null)).then().statusCode(201);
    String before = clock.instant().toString();
    JsonPath evaluatedBefore = Api.evaluate(plan.code(), 2023, before).jsonPath();

    // When
    Api.observe(plan.code(), "I14", observation("21", "公报更正")).then().statusCode(201);

    // Then
    assertThat(valuesAsOf(plan, before).getList("items.value")).containsExactly(12.4f);
    assertThat(valuesAsOf(plan, before).getString("items[0].knownUntil")).isNull();
    assertThat(valuesAsOf(plan, clock.instant().toString()).getList("items.value"))
        .containsExactly(21);
    JsonPath again = Api.evaluate(plan.code(), 2023, before).jsonPath();
    assertThat(again.getString("sha256")).isEqualTo(evaluatedBefore.getString("sha256"));
    assertThat(again.getMap("indicators[1].series[0]"))
        .isEqualTo(evaluatedBefore.getMap("indicators[1].series[0]"));
    assertThat(again.getString("indicators[1].series[0].verdict")).isEqualTo("BEHIND");
    assertThat(
            Api.evaluate(plan.code(), 2023, null)
                .jsonPath()
                .getString("indicators[1].series[0].verdict"))
        .isEqualTo("AHEAD");
  }

  @Test
  void aCorrectionSaysWhy() {
    SmallPlan plan = SmallPlan.known();
    Api.observe(plan.code(), "I14", observation("12.4", null)).then().statusCode(201);

    Api.observe(plan.code(), "I14", observation("13", null))
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1203"))
        .body("errors[0].field", equalTo("reason"));
  }

  @Test
  void ofTwoWhoEnterAFigureAtOnceTheSecondHasToSayWhy() {
    SmallPlan plan = SmallPlan.known();

    List<Integer> answers =
        List.of("12", "13").stream()
            .map(
                value ->
                    CompletableFuture.supplyAsync(
                        () ->
                            Api.observe(plan.code(), "I14", observation(value, null)).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(201, 422);
  }

  @Test
  void sentTwiceWithOneKeyItHappensOnce() {
    SmallPlan plan = SmallPlan.known();
    String key = UUID.randomUUID().toString();

    String first = post(plan, key, observation("12.4", null), 201);
    String second = post(plan, key, observation("12.4", null), 201);

    assertThat(second).isEqualTo(first);
    post(plan, key, observation("13", null), 422);
    Api.asPlanOffice()
        .contentType("application/json")
        .body(observation("1", null))
        .post(ROOT + "/plans/{plan}/series/I14/observations", plan.code())
        .then()
        .statusCode(400);
  }

  @Test
  void anAssignedTargetMakesAPendingSeriesDecidable() {
    SmallPlan plan = SmallPlan.known();
    Map<String, Object> target =
        Map.of(
            "year",
            2023,
            "comparison",
            "AT_LEAST",
            "value",
            92,
            "assignedBy",
            "自治区",
            "source",
            "下达文件");
    Map<String, Object> value =
        Map.of("period", "2023", "value", 91.5, "qualifier", "VALUE", "source", "公报");

    Api.observe(plan.code(), "I05-1", value).then().statusCode(201);
    String pending = goodDays(plan);
    Api.bind(plan.code(), "I05-1", target).then().statusCode(201);

    assertThat(pending).isEqualTo("TARGET_PENDING");
    assertThat(goodDays(plan)).isEqualTo("NOT_MET");
    Api.bind(plan.code(), "I14", target).then().statusCode(422).body("code", equalTo("IND-1202"));
  }

  @Test
  void refusesWhatTheSeriesCannotMean() {
    SmallPlan plan = SmallPlan.known();
    Map<String, Object> noValue = Map.of("period", "2023", "qualifier", "VALUE", "source", "公报");
    Map<String, Object> finding = Map.of("period", "2023", "qualifier", "CONFORMS", "source", "公报");
    Map<String, Object> region =
        Map.of(
            "period",
            "2023",
            "qualifier",
            "VALUE",
            "value",
            1,
            "source",
            "公报",
            "regionCode",
            "110000");
    Map<String, Object> period =
        Map.of("period", "去年", "qualifier", "VALUE", "value", 1, "source", "公报");

    for (Map<String, Object> wrong : List.of(noValue, finding, region, period)) {
      Api.observe(plan.code(), "I14", wrong)
          .then()
          .statusCode(422)
          .body("code", equalTo("IND-1201"));
    }
    Api.observe(plan.code(), "I14", Map.of("period", "2023"))
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1002"));
    Api.observe(plan.code(), "I99", noValue).then().statusCode(404);
  }

  private static String goodDays(SmallPlan plan) {
    return Api.evaluate(plan.code(), 2023, null)
        .jsonPath()
        .getString("indicators[0].series[0].verdict");
  }

  private static String post(SmallPlan plan, String key, Map<String, Object> body, int status) {
    return Api.asPlanOffice()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(ROOT + "/plans/{plan}/series/I14/observations", plan.code())
        .then()
        .statusCode(status)
        .extract()
        .asString();
  }

  private static JsonPath valuesAsOf(SmallPlan plan, String asOf) {
    return Api.asPlanOffice()
        .queryParam("asOf", asOf)
        .get(ROOT + "/plans/{plan}/series/I14/observations", plan.code())
        .jsonPath();
  }

  private static Map<String, Object> observation(String value, @Nullable String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("period", "2023");
    body.put("value", new BigDecimal(value));
    body.put("qualifier", "VALUE");
    body.put("source", "公报");
    body.put("reason", reason);
    return body;
  }
}

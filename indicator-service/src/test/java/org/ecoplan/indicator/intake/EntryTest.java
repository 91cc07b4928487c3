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
  void rebindingSaysWhyAndAnEarlierInstantStillHasTheOldTarget() {
    // Given
    SmallPlan plan = SmallPlan.known();
    Map<String, Object> value =
        Map.of("period", "2023", "value", 93, "qualifier", "VALUE", "source", "公报");
    Api.observe(plan.code(), "I05-1", value).then().statusCode(201);
    Api.bind(plan.code(), "I05-1", assigned(92, null)).then().statusCode(201);
    String before = clock.instant().toString();

    // When
    Api.bind(plan.code(), "I05-1", assigned(95, null))
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1203"))
        .body("errors[0].field", equalTo("reason"));
    Api.bind(plan.code(), "I05-1", assigned(95, "自治区调整")).then().statusCode(201);

    // Then
    assertThat(boundAsOf(plan, before)).containsExactly(92);
    assertThat(boundAsOf(plan, clock.instant().toString())).containsExactly(95);
    assertThat(goodDaysAsOf(plan, before)).isEqualTo("MET");
    assertThat(goodDays(plan)).isEqualTo("NOT_MET");
    assertThat(goodDaysAsOf(plan, before)).isEqualTo("MET");
  }

  @Test
  void theYearOfAFactAndTheDayItBecameKnownAreTwoThings() {
    // Given
    SmallPlan plan = SmallPlan.known();
    String nothing = clock.instant().toString();
    Api.observe(plan.code(), "I14", of("2022", "8", null)).then().statusCode(201);
    String first = clock.instant().toString();
    Api.observe(plan.code(), "I14", of("2023", "21", null)).then().statusCode(201);
    Api.observe(plan.code(), "I14", of("2022", "20", "更正")).then().statusCode(201);
    String second = clock.instant().toString();

    // Then
    assertThat(sewage(plan, 2022, nothing)).isEqualTo("INSUFFICIENT_DATA");
    assertThat(sewage(plan, 2022, first)).isEqualTo("BEHIND");
    assertThat(sewage(plan, 2022, second)).isEqualTo("AHEAD");
    assertThat(sewage(plan, 2023, first)).isEqualTo("INSUFFICIENT_DATA");
    assertThat(sewage(plan, 2023, second)).isEqualTo("AHEAD");
  }

  @Test
  void aNegativeConcentrationIsRefused() {
    SmallPlan plan = SmallPlan.known();
    Api.uploadText(
            "series",
            plan.code(),
            """
            item_no,code,item,name,unit,baseline_2020,target_type,target_2025,attribute,better
            4,I04-1,空气,PM10,ug/m3,43,STANDARD_GRADE,GB3095:CLASS2:PM10:ANNUAL,指导性,LOWER
            """,
            false)
        .then()
        .statusCode(200);

    Api.observe(plan.code(), "I04-1", of("2023", "-1", null))
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1201"))
        .body("errors[0].field", equalTo("value"))
        .body("errors[0].expected", equalTo("≥0"));
    Api.observe(plan.code(), "I04-1", of("2023", "0", null)).then().statusCode(201);
  }

  @Test
  void aNumberOfGigabytesIsRefusedBeforeItIsPrinted() {
    SmallPlan plan = SmallPlan.known();
    String huge = "1E+999999999";
    String csv =
        """
        indicator_code,region,period,value,unit,source_url,source_date,qualifier,note
        I14,450200,2023,1E+999999999,%,公报,2024-06-05,VALUE,
        """;

    Api.observe(plan.code(), "I14", of("2023", huge, null))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("value"))
        .body("errors[0].message", equalTo("数值的位数太多"));
    Map<String, Object> target = assigned(1, null);
    target.put("value", new BigDecimal(huge));
    Api.bind(plan.code(), "I05-1", target).then().statusCode(422);
    Map<String, Object> amounts = of("2023", "1", null);
    amounts.put("numerator", new BigDecimal(huge));
    amounts.put("denominator", 3);
    Api.observe(plan.code(), "I14", amounts).then().statusCode(422);
    Api.uploadText("observations", plan.code(), csv, false)
        .then()
        .statusCode(422)
        .body("errors[0].message", equalTo("数值的位数太多"));
  }

  private static Map<String, Object> assigned(int value, @Nullable String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("year", 2023);
    body.put("comparison", "AT_LEAST");
    body.put("value", value);
    body.put("assignedBy", "自治区");
    body.put("source", "下达文件");
    body.put("reason", reason);
    return body;
  }

  private static Map<String, Object> of(String year, String value, @Nullable String reason) {
    Map<String, Object> body = observation(value, reason);
    body.put("period", year);
    return body;
  }

  private static List<Object> boundAsOf(SmallPlan plan, String asOf) {
    return Api.asPlanOffice()
        .queryParam("asOf", asOf)
        .get(ROOT + "/plans/{plan}/series/I05-1", plan.code())
        .jsonPath()
        .getList("assignedTargets.value");
  }

  private static String goodDaysAsOf(SmallPlan plan, String asOf) {
    return Api.evaluate(plan.code(), 2023, asOf)
        .jsonPath()
        .getString("indicators[0].series[0].verdict");
  }

  private static String sewage(SmallPlan plan, int year, String asOf) {
    return Api.evaluate(plan.code(), year, asOf)
        .jsonPath()
        .getString("indicators[1].series[0].verdict");
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

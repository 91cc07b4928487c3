package org.ecoplan.indicator.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportTest {
  private static final String REPORTS = ROOT + "/plans/{plan}/observation-reports";

  private SmallPlan plan;

  @BeforeEach
  void givenAPlan() {
    plan = SmallPlan.known();
  }

  @Test
  void aReportIsUsedOnceThePlanOfficeHasApprovedIt() {
    String id = start(value("12.4")).then().statusCode(201).extract().path("id");
    step(county(), id, "submission", "\"1\"", "{}").then().statusCode(200);
    assertThat(verdict()).isEqualTo("INSUFFICIENT_DATA");

    step(Api.asPlanOffice(), id, "approval", "\"2\"", "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("decidedBy", equalTo("planoffice"));

    assertThat(verdict()).isEqualTo("BEHIND");
    Api.asPlanOffice()
        .get(ROOT + "/plans/{plan}/series/I14/observations", plan.code())
        .then()
        .body("items", hasSize(1))
        .body("items[0].reporter", equalTo("county"))
        .body("items[0].approvedBy", equalTo("planoffice"));
    step(Api.asPlanOffice(), id, "return", "\"3\"", "{\"reason\":\"x\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("IND-1204"));
  }

  @Test
  void aReturnedReportIsChangedAndSubmittedAgain() {
    String id = start(value("12.4")).then().extract().path("id");
    step(county(), id, "submission", "\"1\"", "{}").then().statusCode(200);
    step(Api.asPlanOffice(), id, "return", "\"2\"", "{\"reason\":\"请附分子分母\"}")
        .then()
        .statusCode(200)
        .body("decision", equalTo("请附分子分母"));

    put(county(), id, "\"1\"", value("12.5")).then().statusCode(412);
    put(county(), id, "\"3\"", value("12.5"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("entry.value", equalTo(12.5f));
    step(county(), id, "submission", "\"4\"", "{}").then().statusCode(200);
    Api.asPlanOffice()
        .queryParam("state", "SUBMITTED")
        .get(REPORTS, plan.code())
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id));
  }

  @Test
  void onlyTheOwnUnitChangesAReportAndNobodyApprovesTheirOwn() {
    String id = start(value("12.4")).then().extract().path("id");
    RequestSpecification otherCounty = as("county2", Role.Names.COUNTY, "鹿寨生态环境局");

    put(otherCounty, id, "\"1\"", value("99")).then().statusCode(403);
    step(as("county2", Role.Names.COUNTY, "鹿寨生态环境局"), id, "submission", "\"1\"", "{}")
        .then()
        .statusCode(403);
    step(Api.asPlanOffice(), id, "approval", "\"1\"", "{}").then().statusCode(409);

    String own = start(Api.asPlanOffice(), value("12.4")).then().extract().path("id");
    step(Api.asPlanOffice(), own, "submission", "\"1\"", "{}").then().statusCode(200);
    step(Api.asPlanOffice(), own, "approval", "\"2\"", "{}")
        .then()
        .statusCode(409)
        .body("detail", containsString("不能由本人审核"));
  }

  @Test
  void aRateMayBeGivenByWhatItWasDividedFrom() {
    Map<String, Object> counted = new HashMap<>(value("0"));
    counted.remove("value");
    counted.put("numerator", 122);
    counted.put("denominator", 984);
    Api.observe(plan.code(), "I14", counted).then().statusCode(201).body("value", equalTo(12.4f));

    counted.put("value", 15);
    Api.observe(plan.code(), "I14", counted)
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1201"))
        .body("detail", equalTo("122 ÷ 984 = 12.40%，与所填 15% 不符"));
    counted.put("denominator", 0);
    Api.observe(plan.code(), "I14", counted).then().statusCode(422);
  }

  @Test
  void refusesWhatCannotHaveBeenObserved() {
    refused(value("100.0001"), "100.0001% 超过该指标可能的最大值 100%");
    refused(value("-0.1"), "-0.1% 低于该指标可能的最小值 0%");
    refused(period("2019"), "时段 2019 不在规划的基线年到终期年之内");
    refused(period("2026"), "时段 2026 不在规划的基线年到终期年之内");
    Map<String, Object> unit = new HashMap<>(value("1"));
    unit.put("unit", "ug/m3");
    refused(unit, "单位与序列不同");
  }

  @Test
  void aFileWithTwoValuesForOnePlaceOrTwoTargetsForOneYearIsRefusedWhole() {
    String values =
        """
        indicator_code,region,period,value,unit,source_url,source_date,qualifier
        I14,450200,2022,9.8,%,公报,,VALUE
        I14,450200,2022,9.9,%,公报,,VALUE
        """;
    String targets =
        """
        indicator_code,metric,region,year,target_type,value,unit,assigned_by,source_url,source_date
        I05-1,优良率,450200,2023,AT_LEAST,92,%,自治区,文件,
        I05-1,优良率,450200,2023,AT_LEAST,93,%,自治区,文件,
        """;

    Api.uploadText("observations", plan.code(), values, false).then().statusCode(422);
    Api.uploadText("assigned-targets", plan.code(), targets, false)
        .then()
        .statusCode(422)
        .body(containsString("绑定了两次"));
    Api.asPlanOffice()
        .get(ROOT + "/plans/{plan}/series/I14/observations", plan.code())
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void aChangeOfDefinitionBreaksComparisonsVisibly() {
    Api.observe(plan.code(), "I14", value("12.4")).then().statusCode(201);
    Map<String, Object> change =
        Map.of("fromYear", 2023, "description", "改按行政村计", "source", "公报说明");

    redefine(change).then().statusCode(201);
    redefine(change).then().statusCode(422).body("code", equalTo("IND-1205"));

    Api.evaluate(plan.code(), 2023, null)
        .then()
        .body("indicators[1].series[0].sinceBaseline.amount", nullValue())
        .body(
            "indicators[1].series[0].sinceBaseline.words",
            equalTo("自 2023 年起口径改变：改按行政村计，与 2020 年不可比"));
  }

  private void refused(Map<String, Object> entry, String why) {
    Api.observe(plan.code(), "I14", entry)
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1201"))
        .body("detail", equalTo(why));
  }

  private Response redefine(Map<String, Object> change) {
    return Api.posting()
        .contentType("application/json")
        .body(change)
        .post(ROOT + "/plans/{plan}/series/I14/definition-changes", plan.code());
  }

  private String verdict() {
    return Api.evaluate(plan.code(), 2023, null)
        .jsonPath()
        .getString("indicators[1].series[0].verdict");
  }

  private Response start(Map<String, Object> entry) {
    return start(county(), entry);
  }

  private Response start(RequestSpecification who, Map<String, Object> entry) {
    return who.header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(Map.of("seriesCode", "I14", "entry", entry))
        .post(REPORTS, plan.code());
  }

  private Response put(
      RequestSpecification who, String id, String ifMatch, Map<String, Object> entry) {
    return who.header("If-Match", ifMatch)
        .contentType("application/json")
        .body(entry)
        .put(REPORTS + "/{id}", plan.code(), id);
  }

  private Response step(
      RequestSpecification who, String id, String step, String ifMatch, String body) {
    return who.header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", ifMatch)
        .contentType("application/json")
        .body(body)
        .post(REPORTS + "/{id}/" + step, plan.code(), id);
  }

  private static RequestSpecification county() {
    return as("county", Role.Names.COUNTY, "柳城生态环境局");
  }

  private static RequestSpecification as(String account, String role, String unit) {
    return given().auth().oauth2(TestTokens.bearer(account, role, unit));
  }

  private static Map<String, Object> value(String value) {
    return Map.of(
        "period", "2023", "value", new BigDecimal(value), "qualifier", "VALUE", "source", "公报");
  }

  private static Map<String, Object> period(String period) {
    Map<String, Object> entry = new HashMap<>(value("1"));
    entry.put("period", period);
    return entry;
  }
}

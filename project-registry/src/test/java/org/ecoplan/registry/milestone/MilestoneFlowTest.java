package org.ecoplan.registry.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MilestoneFlowTest {
  private static final String REPORT =
      """
      {"progressPercent":60,"progressAsOf":"2024-11-26","forecastDate":"2025-06-30"}""";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void theManagerReportsProgressAndForecast() {
    Api.patch(Api.manager(), Api.MILESTONE, REPORT)
        .then()
        .statusCode(200)
        .body("progressPercent", equalTo(60.00f))
        .body("progressAsOf", equalTo("2024-11-26"))
        .body("originalDate", equalTo("2023-12-31"))
        .body("slipDaysAgainstOriginal", equalTo(547))
        .body("slipDaysAgainstApproved", nullValue());
  }

  @Test
  void aStrangerIsRefused() {
    Api.patch(Api.stranger(), Api.MILESTONE, REPORT)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("KIT-1403"));
  }

  @Test
  void withoutAnETagItIsRefused() {
    Api.manager().body(REPORT).patch(Api.MILESTONE).then().statusCode(428);
  }

  @Test
  void withAStaleETagItIsRefused() {
    String stale = Api.etag(Api.MILESTONE);
    Api.patch(Api.manager(), Api.MILESTONE, REPORT).then().statusCode(200);

    Api.manager()
        .header("If-Match", stale)
        .body("{\"progressPercent\":70}")
        .patch(Api.MILESTONE)
        .then()
        .statusCode(412);
  }

  @Test
  void theSameRequestTwiceHappensOnce() {
    String etag = Api.etag(Api.MILESTONE);
    int before = historyLength();

    Response first = report(etag);
    Response second = report(etag);

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(historyLength()).isEqualTo(before + 1);
  }

  @Test
  void anActualDateCompletesItAndTakingItAwayNeedsAReason() {
    Api.patch(Api.manager(), Api.MILESTONE, "{\"actualDate\":\"2024-11-20\"}")
        .then()
        .statusCode(200)
        .body("progressPercent", equalTo(100.00f));

    Api.patch(Api.manager(), Api.MILESTONE, "{\"actualDate\":null,\"progressPercent\":90}")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1107"));
    Api.patch(
            Api.manager(),
            Api.MILESTONE,
            "{\"actualDate\":null,\"progressPercent\":90,\"reason\":\"验收未通过\"}")
        .then()
        .statusCode(200)
        .body("actualDate", nullValue())
        .body("progressPercent", equalTo(90.00f));
    assertThat(Api.read(Api.LT01 + "/history").getString("items[0].reason")).isEqualTo("验收未通过");
  }

  @Test
  void theFutureHasNotHappened() {
    Api.patch(Api.manager(), Api.MILESTONE, "{\"actualDate\":\"2024-11-27\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1106"))
        .body("errors[0].field", equalTo("actualDate"));
  }

  @Test
  void theOriginalDateIsNoFieldToChange() {
    Api.patch(Api.planOffice(), Api.MILESTONE, "{\"originalDate\":\"2025-01-01\"}")
        .then()
        .statusCode(400)
        .body("code", equalTo("KIT-1002"));
  }

  @Test
  void onlyThePlanOfficeApprovesADate() {
    String approval = "{\"approvedDate\":\"2024-12-31\"}";

    Api.patch(Api.manager(), Api.MILESTONE, approval).then().statusCode(403);
    Api.patch(Api.planOffice(), Api.MILESTONE, approval)
        .then()
        .statusCode(200)
        .body("slipDaysAgainstApproved", equalTo(0))
        .body("slipDaysAgainstOriginal", equalTo(366));
  }

  @Test
  void aNewMilestoneGetsTheNextNumber() {
    Api.post(
            Api.manager(),
            Api.LT01 + "/milestones",
            "{\"name\":\"竣工验收\",\"originalDate\":\"2025-12-31\"}")
        .then()
        .statusCode(201)
        .body("number", equalTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-01-01", "-99999-01-01", "1066-10-14"})
  void aDayOutsideOfHistoryIsNoDay(String day) {
    Api.patch(Api.manager(), Api.MILESTONE, "{\"forecastDate\":\"" + day + "\"}")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("forecastDate"));
    Api.post(
            Api.manager(),
            Api.LT01 + "/milestones",
            "{\"name\":\"竣工\",\"originalDate\":\"" + day + "\"}")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("originalDate"));
  }

  private static Response report(String etag) {
    return Api.manager()
        .header("If-Match", etag)
        .header("Idempotency-Key", "report-november")
        .body(REPORT)
        .patch(Api.MILESTONE);
  }

  private static int historyLength() {
    return Api.read(Api.LT01 + "/history").getList("items").size();
  }
}

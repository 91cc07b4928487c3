package org.ecoplan.registry.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.ecoplan.registry.testdata.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the plan office has before it; the plan is imported on 2024-11-26, a Tuesday. */
@QuarkusTest
class PlanAdjustmentTest {
  private static final String PLAN = Api.ROOT + "/plans/LZ-145";
  private static final String WAITING = PLAN + "/adjustments?state=REQUESTED";
  private static final String UNITS = Api.LT01 + "/responsible-units";
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 26);

  @Inject Liuzhou liuzhou;
  @Inject TestClock clock;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setToday(FIRST_DAY);
  }

  @Test
  void theOfficeSeesWhatWaitsAcrossAllProjectsTheMostUrgentFirst() {
    request(PLAN + "/projects/BS-01", "{\"reason\":\"扩建\",\"endYear\":2028}");
    clock.setToday(LocalDate.of(2024, 11, 28));
    request(Api.LT01, "{\"reason\":\"扩建\",\"endYear\":2029}");
    request(PLAN + "/projects/BS-02", "{\"reason\":\"扩建\",\"endYear\":2029}");
    clock.setToday(LocalDate.of(2024, 12, 25));

    JsonPath first = Api.read(WAITING + "&pageSize=2");
    assertThat(first.getList("items.projectCode")).containsExactly("BS-01", "BS-02");
    // Due on Tuesday the 24th and Thursday the 26th.
    assertThat(first.getList("items.workingDaysLeft")).containsExactly(-1, 1);
    JsonPath second = Api.read(WAITING + "&pageToken=" + first.getString("nextPageToken"));
    assertThat(second.getList("items.projectCode")).containsExactly("LT-01");
    assertThat(second.getString("items[0].leadUnit")).isEqualTo(Api.BUREAU);

    decide(PLAN + "/projects/BS-01/adjustments/1", "{\"approved\":true}");
    assertThat(Api.read(WAITING).getList("items.projectCode")).containsExactly("BS-02", "LT-01");
    assertThat(Api.read(PLAN + "/adjustments?state=APPROVED&kind=YEARS").getList("items"))
        .hasSize(1);
    Api.planOffice()
        .get(PLAN + "/adjustments?state=SOON")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("state"));
  }

  @Test
  void whatThePlanOfficeApprovesWithoutARequestIsInTheRebaselineLedgerToo() {
    Api.patch(
            Api.planOffice(),
            Api.MILESTONE,
            "{\"approvedDate\":\"2024-10-31\",\"forecastDate\":\"2025-01-31\",\"reason\":\"会议纪要3号\"}")
        .then()
        .statusCode(200);
    request(
        Api.LT01, "{\"reason\":\"征地\",\"milestones\":[{\"number\":1,\"date\":\"2024-12-31\"}]}");
    decide(Api.LT01 + "/adjustments/1", "{\"approved\":true}");
    Api.patch(Api.manager(), Api.MILESTONE, "{\"progressPercent\":70}").then().statusCode(200);

    JsonPath ledger = Api.read(Api.LT01 + "/adjustments/rebaselines");
    assertThat(ledger.getList("items.beforeDate")).containsExactly("2023-12-31", "2024-10-31");
    assertThat(ledger.getList("items.approvedDate")).containsExactly("2024-10-31", "2024-12-31");
    assertThat(ledger.getList("items.cumulativeSlipDays")).containsExactly(305, 366);
    assertThat(ledger.getList("items.adjustmentNumber")).isEqualTo(Arrays.asList(null, 1));
    assertThat(ledger.getList("items.reason")).containsExactly("会议纪要3号", "征地");
    assertThat(ledger.getString("items[1].forecastDate")).isEqualTo("2025-01-31");
    assertThat(ledger.getInt("items[1].forecastSlipDays")).isEqualTo(397);
    JsonPath half = Api.read(Api.LT01 + "/adjustments/rebaselines?pageSize=1");
    assertThat(
            Api.read(
                    Api.LT01
                        + "/adjustments/rebaselines?pageToken="
                        + half.getString("nextPageToken"))
                .getList("items.adjustmentNumber"))
        .containsExactly(1);
  }

  @Test
  void aUnitIsResponsibleFromTheDayThatTheDecisionNames() {
    clock.setToday(LocalDate.of(2024, 12, 10));
    List<String> before = Api.read(UNITS).getList("name");
    request(Api.LT01, "{\"reason\":\"职能划转\",\"leadUnit\":\"市水务集团\",\"units\":[\"市水务集团\"]}");
    decide(Api.LT01 + "/adjustments/1", "{\"approved\":true,\"effectiveOn\":\"2024-12-01\"}");

    JsonPath units = Api.read(UNITS);
    assertThat(units.getList("name")).hasSize(before.size() + 1).containsAll(before);
    String gone = "find { it.name == '" + Api.BUREAU + "' }.";
    assertThat(units.getString(gone + "role")).isEqualTo("LEAD");
    assertThat(units.getString(gone + "validFrom")).isEqualTo("2024-11-26");
    assertThat(units.getString(gone + "validTo")).isEqualTo("2024-11-30");
    String now = "find { it.name == '市水务集团' }.";
    assertThat(units.getString(now + "validFrom")).isEqualTo("2024-12-01");
    assertThat(units.getString(now + "validTo")).isNull();
    assertThat(Api.read(UNITS + "?on=2024-12-01").getList("name")).containsExactly("市水务集团");
    assertThat(Api.read(UNITS + "?on=2024-11-30").getList("name")).isEqualTo(before);

    Api.patch(Api.planOffice(), Api.LT01, "{\"summary\":\"改写\"}").then().statusCode(200);
    assertThat(Api.read(UNITS).getList("name")).hasSize(before.size() + 1);
  }

  @Test
  void noDayOfAMilestoneIsBeforeThePlan() {
    for (String field : List.of("approvedDate", "forecastDate", "actualDate")) {
      Api.patch(Api.planOffice(), Api.MILESTONE, "{\"" + field + "\":\"2004-11-20\"}")
          .then()
          .statusCode(422)
          .body("code", equalTo("REG-1105"))
          .body("errors[0].field", equalTo(field));
    }
    Api.post(
            Api.planOffice(),
            Api.LT01 + "/milestones",
            "{\"name\":\"验收\",\"originalDate\":\"2025-01-31\",\"forecastDate\":\"2015-01-31\"}")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("forecastDate"));
  }

  private static void request(String project, String body) {
    Api.post(Api.planOffice(), project + "/adjustments", body).then().statusCode(201);
  }

  private static void decide(String adjustment, String decision) {
    Api.post(
            Api.planOffice().header("If-Match", Api.etag(adjustment)),
            adjustment + "/decision",
            decision)
        .then()
        .statusCode(200);
  }
}

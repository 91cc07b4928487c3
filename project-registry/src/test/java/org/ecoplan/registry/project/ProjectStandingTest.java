package org.ecoplan.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Today is 2024-11-26. LT-01 has one milestone, promised for 2023-12-31. */
@QuarkusTest
class ProjectStandingTest {
  private static final String PROJECTS = Api.ROOT + "/plans/LZ-145/projects";
  private static final String FACETS = Api.ROOT + "/plans/LZ-145/project-facets";
  private static final String EXPORT = Api.ROOT + "/plans/LZ-145/exports/projects?format=json";
  private static final String BS01 = PROJECTS + "/BS-01";
  private static final String BS02 = PROJECTS + "/BS-02";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlanWithSomeMoney() {
    liuzhou.begin();
    entries(
        Api.LT01,
        entry("PLANNED", "5000000.50"),
        entry("ALLOCATED", "3000000"),
        entry("RECEIVED", "2000000"),
        entry("PAID", "1000000"));
    entries(BS01, entry("PLANNED", "900000"), entry("ALLOCATED", "900000"));
    entries(
        BS02,
        entry("PLANNED", "10000000"),
        entry("ALLOCATED", "100"),
        entry("RECEIVED", "100"),
        entry("PAID", "90"));
  }

  @Test
  void aRowSaysWhereTheProjectStands() {
    String row = "items.find { it.code == 'LT-01' }.standing.";

    Api.planOffice()
        .get(PROJECTS + "?pageSize=200")
        .then()
        .statusCode(200)
        .body(row + "plannedYuan", equalTo(5000000.5f))
        .body(row + "allocatedYuan", equalTo(3000000.0f))
        .body(row + "receivedRate", equalTo(0.6667f))
        .body(row + "executionRate", equalTo(0.3333f))
        .body(row + "daysLate", equalTo(331))
        .body(row + "lateSince", equalTo("2023-12-31"))
        .body(row + "slipDaysAgainstOriginal", equalTo(331))
        .body(row + "slipDaysAgainstApproved", nullValue())
        .body(row + "nextMilestone.number", equalTo(1))
        .body(row + "nextMilestone.dueDate", equalTo("2023-12-31"))
        .body("items.find { it.code == 'BS-03' }.standing.executionRate", nullValue());
  }

  @Test
  void whatIsReachedReopenedApprovedOrReversedChangesItAtOnce() {
    liuzhou.execute("UPDATE project SET end_year = 2025 WHERE code = 'LT-01'");
    Api.patch(Api.planOffice(), Api.MILESTONE, "{\"approvedDate\":\"2024-10-31\"}")
        .then()
        .statusCode(200);
    assertThat(standing(Api.LT01))
        .containsEntry("daysLate", 26)
        .containsEntry("slipDaysAgainstOriginal", 331)
        .containsEntry("slipDaysAgainstApproved", 26);
    Api.patch(Api.manager(), Api.MILESTONE, "{\"actualDate\":\"2024-11-01\"}")
        .then()
        .statusCode(200);
    assertThat(standing(Api.LT01))
        .containsEntry("daysLate", 0)
        .containsEntry("slipDaysAgainstApproved", 1)
        .containsEntry("lateSince", null)
        .containsEntry("nextMilestone", null);
    Api.patch(Api.manager(), Api.MILESTONE, "{\"actualDate\":null,\"reason\":\"填错了\"}")
        .then()
        .statusCode(200);
    assertThat(standing(Api.LT01)).containsEntry("daysLate", 26);
    int paid =
        Api.read(Api.LT01 + "/funding/entries").getInt("items.find { it.kind == 'PAID' }.id");
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries/" + paid + "/reversal",
            "{\"amountYuan\":400000,\"reason\":\"多记\"}")
        .then()
        .statusCode(201);
    assertThat(standing(Api.LT01)).containsEntry("paidYuan", 600000.0f);
  }

  @Test
  void constructionYearsThatHaveEndedMakeLateUnlessItIsBuiltOrRemoved() {
    liuzhou.execute("UPDATE project SET end_year = 2023 WHERE code = 'BS-03'");
    assertThat(standing(PROJECTS + "/BS-03"))
        .containsEntry("daysLate", 331)
        .containsEntry("lateSince", "2023-12-31");
    assertThat(codes("late=true&q=BS-03")).containsExactly("BS-03");
    assertThat(codes("overdue=true&q=BS-03")).isEmpty();
    for (String state : List.of("COMPLETED", "REMOVED")) {
      liuzhou.execute("UPDATE project SET state = '" + state + "' WHERE code = 'BS-03'");
      assertThat(standing(PROJECTS + "/BS-03")).as(state).containsEntry("daysLate", 0);
    }
  }

  @Test
  void asOfTodayTheListSaysTheSame() {
    Api.patch(Api.planOffice(), Api.MILESTONE, "{\"approvedDate\":\"2024-10-31\"}")
        .then()
        .statusCode(200);
    Api.post(
            Api.planOffice(),
            Api.LT01 + "/milestones",
            "{\"name\":\"验收\",\"originalDate\":\"2025-01-31\",\"forecastDate\":\"2025-03-01\"}")
        .then()
        .statusCode(201);

    assertThat(Api.read(PROJECTS + "?pageSize=200&asOf=2024-11-26").getList("items.standing"))
        .isEqualTo(Api.read(PROJECTS + "?pageSize=200").getList("items.standing"))
        .hasSize(34);
  }

  @Test
  void whatIsAskedOfTodayCanBeAskedOfAnyDay() {
    for (String asked :
        List.of(
            "late=true",
            "late=false",
            "overdue=true",
            "minDaysLate=331",
            "minDaysLate=332",
            "dueBy=2023-12-31",
            "unpaid=true",
            "executionRateBelow=0.5",
            "plannedFrom=900000&plannedTo=5,000,000.50",
            "leadUnit=市生态环境局",
            "unit=柳江区人民政府",
            "region=450222",
            "subcategory=西江流域保护",
            "year=2023",
            "endYear=2025",
            "q=柳江",
            "q=污水 水务",
            "category=WASTE&state=RESERVED")) {
      List<String> now = codes(asked);

      assertThat(codes(asked + "&asOf=2024-11-26")).as(asked).isEqualTo(now);
      assertThat(Api.read(FACETS + "?" + asked).getInt("total")).as(asked).isEqualTo(now.size());
      assertThat(Api.read(EXPORT + "&" + asked).getList("code")).as(asked).isEqualTo(now);
    }
  }

  @Test
  void moneyAndLatenessNarrow() {
    Map<String, List<String>> expected =
        Map.of(
            "late=true&q=LT-01", List.of("LT-01"),
            "minDaysLate=331&q=LT-01", List.of("LT-01"),
            "minDaysLate=332&q=LT-01", List.of(),
            "dueBy=2023-12-31&q=LT-01", List.of("LT-01"),
            "dueBy=2023-12-30&q=LT-01", List.of(),
            "unpaid=true", List.of("BS-01"),
            "executionRateBelow=0.3334", List.of("BS-01", "LT-01"),
            "executionRateBelow=0.3333", List.of("BS-01"),
            "plannedFrom=900000&plannedTo=5000000.50", List.of("BS-01", "LT-01"),
            "plannedFrom=900000.01&plannedTo=5000000.49", List.of());
    expected.forEach((asked, found) -> assertThat(codes(asked)).as(asked).isEqualTo(found));
  }

  @Test
  void moneyAndLatenessSort() {
    assertThat(codes("sort=-planned")).startsWith("BS-02", "LT-01", "BS-01");
    assertThat(codes("sort=-paid")).startsWith("LT-01", "BS-02");
    assertThat(codes("sort=executionRate")).startsWith("BS-01", "LT-01", "BS-02");
    assertThat(codes("sort=-executionRate")).startsWith("BS-02", "LT-01", "BS-01");
    List<Integer> latestFirst =
        Api.read(PROJECTS + "?pageSize=200&sort=-daysLate").getList("items.standing.daysLate");
    assertThat(latestFirst).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(latestFirst.get(0)).isGreaterThanOrEqualTo(331);
    assertThat(
            Api.read(PROJECTS + "?pageSize=200&sort=daysLate")
                .<Integer>getList("items.standing.daysLate"))
        .isSorted();
  }

  @Test
  void everyOrderGoesOnWhereItStopped() {
    for (String column : List.of("planned", "paid", "executionRate", "daysLate")) {
      for (String sort : List.of(column, "-" + column)) {
        List<String> leafed = new ArrayList<>();
        String token = "";
        while (token != null) {
          JsonPath page = Api.read(PROJECTS + "?pageSize=9&sort=" + sort + "&pageToken=" + token);
          leafed.addAll(page.getList("items.code"));
          token = page.getString("nextPageToken");
        }
        assertThat(leafed).as(sort).isEqualTo(codes("sort=" + sort)).hasSize(34);
        assertThat(leafed).as(sort).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void theExportSaysTheSameAsTheList() {
    Map<String, Object> row = Api.read(EXPORT + "&q=LT-01").getMap("find { it.code == 'LT-01' }");

    assertThat(row)
        .containsEntry("execution_rate", 0.3333f)
        .containsEntry("days_late", 331)
        .containsEntry("late_since", "2023-12-31")
        .containsEntry("slip_original", 331)
        .containsEntry("next_due", "2023-12-31");
  }

  @Test
  void lateOnesAreCountedBesideTheOthers() {
    JsonPath facets = Api.read(FACETS + "?late=true");

    assertThat(facets.getInt("late.find { it.value == 'true' }.count"))
        .isEqualTo(codes("late=true").size());
    assertThat(facets.getInt("late.find { it.value == 'false' }.count"))
        .isEqualTo(codes("late=false").size());
  }

  @Test
  void whatCannotBeAskedIsRefusedWithWhatCan() {
    Map<String, String> refused =
        Map.of(
            "late=maybe", "late",
            "minDaysLate=0", "minDaysLate",
            "minDaysLate=many", "minDaysLate",
            "dueBy=soon", "dueBy",
            "unpaid=1", "unpaid",
            "executionRateBelow=-1", "executionRateBelow",
            "plannedFrom=2&plannedTo=1", "plannedFrom",
            "plannedTo=1e9", "plannedTo",
            "asOf=2024-11-26&series=I01-1", "series",
            "asOf=2024-11-26&sort=-planned", "sort");
    refused.forEach(
        (asked, field) ->
            Api.planOffice()
                .get(PROJECTS + "?" + asked)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field)));
  }

  private static Map<String, Object> standing(String project) {
    return Api.read(project).getMap("standing");
  }

  private static List<String> codes(String asked) {
    return Api.read(PROJECTS + "?pageSize=200&" + asked).getList("items.code");
  }

  private static void entries(String project, String... entries) {
    Api.post(
            Api.planOffice(),
            project + "/funding/entries",
            "{\"entries\":[" + String.join(",", entries) + "]}")
        .then()
        .statusCode(201);
  }

  private static String entry(String kind, String yuan) {
    return """
        {"kind":"%s","source":"CITY","fiscalYear":2024,"amountYuan":%s,"date":"2024-01-02",
        "documentNumber":"柳财〔2024〕%s号","unit":"市生态环境局"}"""
        .formatted(kind, yuan, kind);
  }
}

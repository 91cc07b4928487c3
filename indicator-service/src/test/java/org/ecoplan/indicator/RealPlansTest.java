package org.ecoplan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.ecoplan.indicator.testdata.Api.asPlanOffice;
import static org.ecoplan.indicator.testdata.Api.upload;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published documents of Liuzhou, from upload to verdict. */
@QuarkusTest
class RealPlansTest {
  private static final String PLAN_145 = "LZ-145";
  private static final String PLAN_135 = "LZ-135";

  @BeforeEach
  void givenTheRealPlans() {
    Registry.tellAndAwait(Registry.plan145(PLAN_145), Instant.parse("2024-01-01T00:00:00Z"));
    Registry.tellAndAwait(Registry.plan135(PLAN_135), Instant.parse("2024-01-01T00:00:00Z"));
    upload("series", PLAN_145, "indicators.csv").then().statusCode(200);
    upload("region-targets", PLAN_145, "indicator_region_targets.csv").then().statusCode(200);
    upload("observations", PLAN_145, "published/observations.csv").then().statusCode(200);
    upload("assigned-targets", PLAN_145, "published/targets_assigned.csv").then().statusCode(200);
    upload("published-results", PLAN_135, "indicators_135_result.csv").then().statusCode(200);
  }

  @Test
  void uploadingAFileAgainChangesNothing() {
    Map<String, String> files =
        Map.of(
            "series", "indicators.csv",
            "region-targets", "indicator_region_targets.csv",
            "observations", "published/observations.csv",
            "assigned-targets", "published/targets_assigned.csv");
    files.forEach(
        (kind, file) -> {
          JsonPath report = upload(kind, PLAN_145, file).jsonPath();

          assertThat(report.getInt("created")).as(kind).isZero();
          assertThat(report.getInt("updated")).as(kind).isZero();
          assertThat(report.getInt("unchanged")).as(kind).isEqualTo(report.getInt("rows"));
          assertThat(report.getList("errors")).as(kind).isEmpty();
        });
    JsonPath results =
        upload("published-results", PLAN_135, "indicators_135_result.csv").jsonPath();
    assertThat(results.getInt("unchanged")).isEqualTo(14);
  }

  @Test
  void keepsEverySeriesOfTheTable() {
    JsonPath series =
        asPlanOffice().get(ROOT + "/plans/{plan}/series?pageSize=100", PLAN_145).jsonPath();

    assertThat(series.getList("items")).hasSize(38);
    assertThat(series.<String>getList("items.targetKind"))
        .contains("GROWTH", "LIMIT", "LEGAL_GRADE", "ASSIGNED", "QUALITATIVE", "LEVEL");
    assertThat(series.getString("items.find { it.code == 'I14' }.targetKind")).isEqualTo("GROWTH");
    assertThat(series.getString("items.find { it.code == 'I17' }.targetKind")).isEqualTo("LIMIT");
    assertThat(series.getString("items.find { it.code == 'I03' }.target")).isEqualTo(">98");
    JsonPath sewage = asPlanOffice().get(ROOT + "/plans/{plan}/series/I14", PLAN_145).jsonPath();
    assertThat(sewage.getList("regionTargets")).hasSize(12);
  }

  @Test
  void keepsPublishedFiguresThatBelongToNoSeries() {
    JsonPath facts =
        asPlanOffice()
            .get(ROOT + "/plans/{plan}/reference-facts?pageSize=100", PLAN_145)
            .jsonPath();

    assertThat(facts.<String>getList("items.kind"))
        .filteredOn("ASSIGNED_TARGET"::equals)
        .hasSize(7);
    assertThat(facts.<String>getList("items.kind")).filteredOn("OBSERVATION"::equals).hasSize(16);
  }

  @Test
  void reproducesThePublishedOutcomeOfThe13thPlan() {
    JsonPath evaluation =
        Api.evaluate(PLAN_135, 2020, null).then().statusCode(201).extract().jsonPath();

    List<Map<String, Object>> series = evaluation.getList("indicators.series.flatten()");
    assertThat(series).hasSize(14);
    assertThat(series)
        .filteredOn(one -> !"ASSIGNED".equals(one.get("targetKind")))
        .hasSize(12)
        .allSatisfy(
            one -> {
              assertThat(one.get("verdict")).as("%s", one.get("seriesCode")).isEqualTo("MET");
              assertThat(one.get("verdictZh")).isEqualTo("达标");
              assertThat(one)
                  .extractingByKey("published")
                  .hasFieldOrPropertyWithValue("verdict", "达标")
                  .hasFieldOrPropertyWithValue("agreement", "AGREES");
            });
    assertThat(series)
        .filteredOn(one -> "ASSIGNED".equals(one.get("targetKind")))
        .hasSize(2)
        .allSatisfy(
            one -> {
              assertThat(one.get("verdict")).isEqualTo("TARGET_PENDING");
              assertThat(one)
                  .extractingByKey("published")
                  .hasFieldOrPropertyWithValue("agreement", "NOT_COMPARABLE");
            });
    assertThat(evaluation.getInt("seriesCounts.MET")).isEqualTo(12);
    assertThat(evaluation.getInt("seriesCounts.TARGET_PENDING")).isEqualTo(2);
  }

  @Test
  void neverTakesPartOfAYearOrACountyForTheCitysYear() {
    JsonPath evaluation =
        Api.evaluate(PLAN_145, 2023, null).then().statusCode(201).extract().jsonPath();

    assertThat(evaluation.getMap("seriesCounts"))
        .isEqualTo(Map.of("TARGET_PENDING", 15, "INSUFFICIENT_DATA", 23));
    Map<String, Object> pm10 =
        evaluation.getMap("indicators.series.flatten().find { it.seriesCode == 'I04-1' }");
    assertThat(pm10).containsEntry("verdict", "INSUFFICIENT_DATA").containsEntry("value", null);
    assertThat(pm10.get("years")).isEqualTo(List.of());
    List<Map<String, Object>> inputs =
        evaluation.getList(
            "indicators.series.flatten().find { it.seriesCode == 'I04-1' }.proof.inputs"
                + ".findAll { it.kind == 'OBSERVATION' }");
    assertThat(inputs)
        .isNotEmpty()
        .allSatisfy(
            input -> {
              assertThat(input).containsEntry("used", false);
              assertThat((String) input.get("notUsedBecause")).isNotBlank();
            });
    assertThat(inputs)
        .extracting(input -> input.get("notUsedBecause"))
        .contains("非全年值（2023Q1），不作当年值", "区域 450226 的值，不作 450200 的值");
  }

  @Test
  void showsWhatIsKnownOfGoodDaysIn2021() {
    JsonPath evaluation = Api.evaluate(PLAN_145, 2023, null).jsonPath();

    Map<String, Object> goodDays =
        evaluation.getMap("indicators.series.flatten().find { it.seriesCode == 'I05-1' }");
    assertThat(goodDays).containsEntry("verdict", "TARGET_PENDING");
    List<Map<String, Object>> years =
        evaluation.getList("indicators.series.flatten().find { it.seriesCode == 'I05-1' }.years");
    assertThat(years).hasSize(1);
    assertThat(years.get(0))
        .containsEntry("year", 2021)
        .containsEntry("value", 94)
        .containsEntry("target", "≥92")
        .containsEntry("verdict", "MET")
        .containsEntry("margin", 2.0f)
        .containsEntry("baselineDifference", -2.7f)
        .containsEntry("baselineComparison", "比 2020 年基线 96.7% 变差 2.7 个百分点");
  }

  @Test
  void judges2021OfGoodDaysOnItsOwn() {
    JsonPath evaluation = Api.evaluate(PLAN_145, 2021, null).jsonPath();

    Map<String, Object> goodDays =
        evaluation.getMap("indicators.series.flatten().find { it.seriesCode == 'I05-1' }");
    assertThat(goodDays).containsEntry("verdict", "MET").containsEntry("margin", 2.0f);
    assertThat(
            evaluation.<String>getList(
                "indicators.series.flatten().find { it.seriesCode == 'I05-1' }.proof.steps"))
        .containsExactly(
            "评估年 2021：只取 2021 年自己的全年值，不用相邻年份、非全年值或其他区域的值代替",
            "2021 年下达值 ≥92",
            "2021 年全年值 = 94%",
            "94 满足 ≥92，因此达标",
            "余量（好的一侧为正）= +2.0 个百分点",
            "比 2020 年基线 96.7% 变差 2.7 个百分点");
  }
}

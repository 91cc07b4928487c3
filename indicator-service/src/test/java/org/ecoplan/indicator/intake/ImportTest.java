package org.ecoplan.indicator.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.ecoplan.indicator.testdata.Api.asPlanOffice;
import static org.ecoplan.indicator.testdata.Api.uploadText;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
  private static final String HEADING =
      "indicator_code,region,period,value,unit,source_url,source_date,qualifier,note\n";

  @Test
  void refusesAFileWholeAndNamesEveryWrongCell() {
    SmallPlan plan = SmallPlan.known();
    String csv =
        HEADING
            + "I14,450200,2023,12.4,%,公报,2024-06-05,VALUE,\n"
            + "I99,450200,2023,12.4,%,公报,2024-06-05,VALUE,\n"
            + "I14,110000,2023年,很多,%,公报,去年,VALUE,\n"
            + "I14,450200,2022,3,t,公报,2023,VALUE,\n"
            + "I14,450200,2021,,%,公报,2023,VALUE,\n";

    uploadText("observations", plan.code(), csv, false)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("IND-1102"))
        .body("errors.row", hasItems(3, 4, 5, 6))
        .body(
            "errors.column", hasItems("indicator_code", "period", "value", "source_date", "unit"));
    assertThat(observationsOf(plan)).isEmpty();
  }

  @Test
  void aDryRunReportsAndKeepsNothing() {
    SmallPlan plan = SmallPlan.known();
    String csv = HEADING + "I14,450200,2023,12.4,%,公报,2024-06-05,VALUE,\n";

    JsonPath dry = uploadText("observations", plan.code(), csv, true).jsonPath();
    JsonPath bad = uploadText("observations", plan.code(), csv + "I99,,,,,,,,\n", true).jsonPath();

    assertThat(dry.getInt("created")).isEqualTo(1);
    assertThat(dry.getBoolean("dryRun")).isTrue();
    assertThat(bad.getList("errors")).isNotEmpty();
    assertThat(observationsOf(plan)).isEmpty();
  }

  @Test
  void keepsYearsOutsideThePlanWithAWarning() {
    SmallPlan plan = SmallPlan.known();
    String csv = HEADING + "I14,450200,2017,1,%,公报,2019-01,VALUE,\n";

    JsonPath report = uploadText("observations", plan.code(), csv, false).jsonPath();

    assertThat(report.getInt("created")).isEqualTo(1);
    assertThat(report.getInt("warnings[0].row")).isEqualTo(2);
    assertThat(observationsOf(plan)).containsExactly("2017");
  }

  @Test
  void aRedefinedSeriesIsANewVersion() {
    SmallPlan plan = SmallPlan.known();
    String csv =
        """
        item_no,code,item,name,unit,baseline_2020,target_type,target_2025,attribute,better
        14,I14,农村生活污水治理率,农村生活污水治理率,%,3.54,AT_LEAST,30,约束性,HIGHER
        """;

    JsonPath report = uploadText("series", plan.code(), csv, false).jsonPath();

    assertThat(report.getInt("updated")).isEqualTo(1);
    JsonPath series = asPlanOffice().get(ROOT + "/plans/{plan}/series/I14", plan.code()).jsonPath();
    assertThat(series.getInt("version")).isEqualTo(2);
    assertThat(series.getString("target")).isEqualTo("≥30");
  }

  @Test
  void refusesUnknownKindsAndPlans() {
    uploadText("weather", SmallPlan.known().code(), "a\n", false)
        .then()
        .statusCode(404)
        .body("code", equalTo("IND-1101"));
    uploadText("series", "NO-SUCH", "a\n", false)
        .then()
        .statusCode(404)
        .body("code", equalTo("IND-1001"));
  }

  private static List<String> observationsOf(SmallPlan plan) {
    return Api.asPlanOffice()
        .get(ROOT + "/plans/{plan}/series/I14/observations", plan.code())
        .jsonPath()
        .getList("items.period");
  }
}

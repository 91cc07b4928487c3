package org.ecoplan.indicator.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.ecoplan.indicator.testdata.Api.asPlanOffice;
import static org.ecoplan.indicator.testdata.Api.uploadText;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
  private static final String HEADING =
      "indicator_code,region,period,value,unit,source_url,source_date,qualifier,note\n";

  private static final String TARGETS =
      """
      indicator_code,metric,region,year,target_type,value,unit,assigned_by,source_url,source_date,note
      """;

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
  void aPeriodOutsideThePlanIsRefusedFromAFileAsItIsSingly() {
    SmallPlan plan = SmallPlan.known();
    String csv = HEADING + "I14,450200,2017,1,%,公报,2019-01,VALUE,\n";

    uploadText("observations", plan.code(), csv, false)
        .then()
        .statusCode(422)
        .body("errors.row", hasItems(2))
        .body("errors.column", hasItems("period"))
        .body("errors.message", hasItems(containsString("不在规划的基线年到终期年之内")));
    Map<String, Object> entry =
        Map.of("period", "2017", "value", 1, "qualifier", "VALUE", "source", "公报");
    Api.observe(plan.code(), "I14", entry)
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1201"))
        .body("errors[0].field", equalTo("period"));
    assertThat(observationsOf(plan)).isEmpty();
  }

  @Test
  void theBaselineYearIsKeptWithAWarning() {
    SmallPlan plan = SmallPlan.known();
    String csv = HEADING + "I14,450200,2020,3.54,%,公报,2021-01,VALUE,\n";

    JsonPath report = uploadText("observations", plan.code(), csv, false).jsonPath();

    assertThat(report.getInt("created")).isEqualTo(1);
    assertThat(report.getInt("warnings[0].row")).isEqualTo(2);
    assertThat(observationsOf(plan)).containsExactly("2020");
  }

  @Test
  void aTryOfAFileSaysFieldByFieldWhatItWouldChange() {
    SmallPlan plan = SmallPlan.known();
    String first = HEADING + "I14,450200,2023,12.4,%,公报,2024-06-05,VALUE,\n";
    String second =
        HEADING
            + "I14,450200,2022,8.1,%,公报,2024-06-05,VALUE,\n"
            + "I14,450200,2023,12.6,%,公报,2024-06-05,VALUE,更正\n";
    uploadText("observations", plan.code(), first, false).then().statusCode(200);

    JsonPath dry = uploadText("observations", plan.code(), second, true).jsonPath();
    JsonPath real = uploadText("observations", plan.code(), second, false).jsonPath();
    JsonPath again = uploadText("observations", plan.code(), second, false).jsonPath();

    assertThat(dry.<Map<String, Object>>getList("differences"))
        .isEqualTo(real.<Map<String, Object>>getList("differences"))
        .extracting(one -> one.get("subject"), one -> one.get("change"), one -> one.get("field"))
        .containsExactly(
            tuple("I14 450200 2022 VALUE", "created", null),
            tuple("I14 450200 2023 VALUE", "updated", "note"),
            tuple("I14 450200 2023 VALUE", "updated", "value"));
    assertThat(dry.getString("differences[2].before")).isEqualTo("12.4");
    assertThat(dry.getString("differences[2].after")).isEqualTo("12.6");
    assertThat(again.getList("differences")).isEmpty();
  }

  @Test
  void differencesAreToldForTargetsToo() {
    SmallPlan plan = SmallPlan.known();
    String first = TARGETS + "I05-1,,450200,2023,AT_LEAST,92,%,自治区,文件,2023-03-01,\n";
    String second = TARGETS + "I05-1,,450200,2023,AT_LEAST,95,%,自治区,文件,2023-03-01,\n";
    uploadText("assigned-targets", plan.code(), first, false).then().statusCode(200);

    JsonPath rebound = uploadText("assigned-targets", plan.code(), second, true).jsonPath();

    assertThat(rebound.getString("differences[0].subject")).isEqualTo("I05-1 450200 2023");
    assertThat(rebound.getString("differences[0].field")).isEqualTo("value");
    assertThat(rebound.getString("differences[0].before")).isEqualTo("92");
    assertThat(rebound.getString("differences[0].after")).isEqualTo("95");
  }

  @Test
  void uploadingTextTargetsAgainChangesNothing() {
    SmallPlan plan = SmallPlan.known();
    JsonPath first = Api.upload("text-targets", plan.code(), "text_targets.csv").jsonPath();

    JsonPath second = Api.upload("text-targets", plan.code(), "text_targets.csv").jsonPath();

    assertThat(first.getInt("created")).isEqualTo(26);
    assertThat(second.getInt("created")).isZero();
    assertThat(second.getInt("updated")).isZero();
    assertThat(second.getInt("unchanged")).isEqualTo(26);
    assertThat(second.getList("differences")).isEmpty();
  }

  @Test
  void aRateMayComeAsItsTwoAmounts() {
    SmallPlan plan = SmallPlan.known();
    String heading = HEADING.strip() + ",numerator,denominator\n";
    String amounts = heading + "I14,450200,2023,,%,公报,2024-06-05,VALUE,,122,984\n";
    String wrong = heading + "I14,450200,2022,12.9,%,公报,2024-06-05,VALUE,,122,984\n";
    String alone = heading + "I14,450200,2022,,%,公报,2024-06-05,VALUE,,122,\n";

    uploadText("observations", plan.code(), amounts, false).then().statusCode(200);
    uploadText("observations", plan.code(), wrong, false)
        .then()
        .statusCode(422)
        .body("errors.message", hasItems("122 ÷ 984 = 12.40%，与所填 12.9% 不符"));
    uploadText("observations", plan.code(), alone, false)
        .then()
        .statusCode(422)
        .body("errors.column", hasItems("denominator"));

    JsonPath kept =
        asPlanOffice().get(ROOT + "/plans/{plan}/series/I14/observations", plan.code()).jsonPath();
    assertThat(kept.getList("items")).hasSize(1);
    assertThat(kept.getFloat("items[0].value")).isEqualTo(12.4f);
    assertThat(kept.getInt("items[0].ratio.denominator")).isEqualTo(984);
  }

  @Test
  void observationsComeInAsAWorkbookToo() throws IOException {
    SmallPlan plan = SmallPlan.known();
    byte[] workbook =
        workbook(
            List.of(HEADING.strip().split(",", -1)),
            List.of("I14", "450200", "2023", 12.4, "%", "公报", "2024-06-05", "VALUE", ""));

    JsonPath report = uploadWorkbook(plan, workbook).then().statusCode(200).extract().jsonPath();
    JsonPath again = uploadWorkbook(plan, workbook).jsonPath();

    assertThat(report.getInt("created")).isEqualTo(1);
    assertThat(again.getInt("unchanged")).isEqualTo(1);
    assertThat(observationsOf(plan)).containsExactly("2023");
    uploadWorkbook(plan, workbook(List.of("别的"), List.of("x")))
        .then()
        .statusCode(422)
        .body("code", equalTo("IND-1102"));
  }

  @Test
  void aSeriesInAnotherUnitThanItsLegalLimitIsRefused() {
    SmallPlan plan = SmallPlan.known();
    String csv =
        """
        item_no,code,item,name,unit,baseline_2020,target_type,target_2025,attribute,better
        4,I04-1,空气,PM10,mg/m3,0.043,STANDARD_GRADE,GB3095:CLASS2:PM10:ANNUAL,指导性,LOWER
        """;

    uploadText("series", plan.code(), csv, false)
        .then()
        .statusCode(422)
        .body("errors.column", hasItems("unit"))
        .body("errors.expected", hasItems("ug/m3"));
  }

  @Test
  void aTargetBoundTwiceInOneFileIsRefused() {
    SmallPlan plan = SmallPlan.known();
    String csv =
        TARGETS
            + "I05-1,,450200,2023,AT_LEAST,92,%,自治区,文件,2023-03-01,\n"
            + "I05-1,,450200,2023,AT_LEAST,95,%,自治区,文件,2023-03-01,\n";

    uploadText("assigned-targets", plan.code(), csv, false)
        .then()
        .statusCode(422)
        .body("errors.row", hasItems(3))
        .body("errors.message", hasItems(containsString("绑定了两次")));
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

  private static Response uploadWorkbook(SmallPlan plan, byte[] workbook) {
    return asPlanOffice()
        .queryParam("plan", plan.code())
        .multiPart("file", "观测值.xlsx", workbook, "application/octet-stream")
        .post(ROOT + "/imports/observations");
  }

  @SafeVarargs
  private static byte[] workbook(List<String> headings, List<Object>... rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("观测值");
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
      }
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          if (rows[row].get(column) instanceof Number number) {
            sheet.value(row + 1, column, number);
          } else {
            sheet.value(row + 1, column, rows[row].get(column).toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> observationsOf(SmallPlan plan) {
    return Api.asPlanOffice()
        .get(ROOT + "/plans/{plan}/series/I14/observations", plan.code())
        .jsonPath()
        .getList("items.period");
  }
}

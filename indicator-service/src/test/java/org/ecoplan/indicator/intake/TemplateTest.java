package org.ecoplan.indicator.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.ecoplan.indicator.testdata.Api.asPlanOffice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.ecoplan.kit.tabular.UploadedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks to fill in, and those that come back with their errors. */
@QuarkusTest
class TemplateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "series",
        "published-results",
        "region-targets",
        "text-targets",
        "observations",
        "assigned-targets"
      })
  void aTemplateIsAFileThatItsImportUnderstands(String kind) {
    SmallPlan plan = SmallPlan.known();

    byte[] template = template(kind, plan);

    send("/imports/" + kind + "?dryRun=true&plan=" + plan.code(), template)
        .then()
        .statusCode(200)
        .body("rows", equalTo(1))
        .body("errors", empty());
  }

  @Test
  void aTemplateHasTheYearsOfItsPlan() {
    assertThat(lines(template("series", SmallPlan.known())).get(0))
        .contains("baseline_2020")
        .contains("target_2025");
  }

  @Test
  void errorsComeBackBesideTheirCells() {
    SmallPlan plan = SmallPlan.known();
    String csv =
        """
        indicator_code,region,period,value,unit,source_url,source_date,qualifier
        I14,450200,2023,12.4,%,公报,2024-06-05,VALUE
        I14,450200,2022,很多,%,公报,2023-06-05,VALUE
        I14,110000,2021,9,%,公报,2022-06-05,VALUE
        """;

    Response marked =
        send(
            "/imports/observations/marked?plan=" + plan.code(),
            csv.getBytes(StandardCharsets.UTF_8));

    List<String> lines = lines(marked.then().statusCode(200).extract().asByteArray());
    assertThat(lines.get(0)).endsWith("导入错误");
    assertThat(lines.get(1)).endsWith("VALUE,");
    assertThat(lines.get(2)).contains("value：无法读取“很多”，应为：数字");
    assertThat(lines.get(3)).contains("region：规划不覆盖区域 110000");
  }

  @Test
  void theTemplateOfRecordsIsReadUpToItsUnknownPoint() {
    byte[] template =
        asPlanOffice()
            .get(ROOT + "/monitoring/record-batches/files/template")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    send("/monitoring/record-batches/files?dryRun=true", template)
        .then()
        .statusCode(422)
        .body("errors.row", contains(2))
        .body("errors.column", contains("point"));
  }

  @Test
  void aFileOfRecordsComesBackWithItsErrorsBesideTheCells() {
    String csv =
        """
        point,item,day,unit,hour,value
        没有这个点,PM2.5,2024-03-01,ug/m3,1,35
        """;

    List<String> lines =
        lines(
            send("/monitoring/record-batches/files/marked", csv.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

    assertThat(lines.get(0)).endsWith("导入错误");
    assertThat(lines.get(1)).contains("point：");
  }

  private static byte[] template(String kind, SmallPlan plan) {
    return asPlanOffice()
        .get(ROOT + "/imports/" + kind + "/template?plan=" + plan.code())
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static Response send(String address, byte[] file) {
    return asPlanOffice()
        .multiPart("file", "填写.xlsx", file, "application/octet-stream")
        .post(ROOT + address);
  }

  private static List<String> lines(byte[] workbook) {
    return new String(
            UploadedWorkbook.csv(IndicatorProblem.IMPORT_REFUSED, "x.xlsx", workbook),
            StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}

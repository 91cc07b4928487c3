package org.ecoplan.registry.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PerformanceFlowTest {
  private static final String FORMS = Api.LT01 + "/performance";
  private static final String FORM = FORMS + "/2024";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlanWithMoney() {
    liuzhou.begin();
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[
            {"kind":"ALLOCATED","source":"CITY","fiscalYear":2024,"amountYuan":2000000.00,
            "date":"2024-02-01","documentNumber":"柳财〔2024〕1号"},
            {"kind":"RECEIVED","source":"CITY","fiscalYear":2024,"amountYuan":2000000.00,
            "date":"2024-03-01","documentNumber":"柳财〔2024〕1号"},
            {"kind":"PAID","source":"CITY","fiscalYear":2024,"amountYuan":1500000.00,
            "date":"2024-09-01","documentNumber":"付2024-09"}]}""")
        .then()
        .statusCode(201);
    Api.post(Api.manager(), FORMS, "{\"year\":2024}").then().statusCode(201);
  }

  @Test
  void aDraftFollowsTheDataAndAFiledFormStays() throws IOException {
    Api.planOffice()
        .get(FORM)
        .then()
        .body("state", equalTo("DRAFT"))
        .body("rows.find { it.key == 'execution' }.score", equalTo(7.5f))
        .body("rows.find { it.key == 'execution' }.explanation", containsString("1500000.00"));

    everyRowIsScored();
    file().then().statusCode(200).body("state", equalTo("FILED"));
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[{"kind":"PAID","source":"CITY","fiscalYear":2024,"amountYuan":500000.00,
            "date":"2024-10-01","documentNumber":"付2024-10"}]}""")
        .then()
        .statusCode(201);

    Api.planOffice()
        .get(FORM)
        .then()
        .body("rows.find { it.key == 'execution' }.score", equalTo(7.5f))
        .body("grade", equalTo("良"))
        .body("filedBy", equalTo("manager"));
    enter("{\"key\":\"quality\",\"degree\":1,\"applicable\":true}")
        .then()
        .statusCode(409)
        .body("code", equalTo("REG-1131"));
    Api.planOffice()
        .get(Api.LT01 + "/history")
        .then()
        .body("items.change", hasItem("performance-filed"));
    theWorkbookHasTheFormsColumns();
  }

  @Test
  void anUnfinishedFormSaysWhichRowsAreOpen() {
    file()
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1132"))
        .body("errors.field", hasItem("quality"))
        .body("errors.field", hasItem("execution"));
  }

  @Test
  void whatTheDataSayNobodyOverrides() {
    enter("{\"key\":\"execution\",\"degree\":100,\"applicable\":true}")
        .then()
        .statusCode(422)
        .body("code", equalTo("REG-1105"));
    enter("{\"key\":\"magic\",\"degree\":100,\"applicable\":true}").then().statusCode(400);
    Api.manager()
        .header("If-Match", "\"99\"")
        .body("{\"entries\":[{\"key\":\"quality\",\"degree\":90,\"applicable\":true}]}")
        .put(FORM + "/entries")
        .then()
        .statusCode(412);
  }

  @Test
  void aYearHasOneFormAndItHasToHaveBegun() {
    Api.post(Api.manager(), FORMS, "{\"year\":2024}").then().statusCode(409);
    Api.post(Api.manager(), FORMS, "{\"year\":2025}").then().statusCode(422);
    Api.post(Api.manager(), FORMS, "{\"year\":2019}").then().statusCode(422);
  }

  @Test
  void thePlanOfficeReopensAFiledFormAndWhatWasFiledStays() {
    everyRowIsScored();
    file().then().statusCode(200);
    reopen(Api.manager(), "想改").then().statusCode(403);
    reopen(Api.planOffice(), " ").then().statusCode(400);

    reopen(Api.planOffice(), "满意度调查有误")
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("filedBy", nullValue());

    reopen(Api.planOffice(), "再退一次").then().statusCode(409).body("code", equalTo("REG-1133"));
    enter("{\"key\":\"quality\",\"degree\":100,\"applicable\":true}").then().statusCode(200);
    file().then().statusCode(200);
    JsonPath filings = Api.read(FORM + "/filings");
    assertThat(filings.getList("reason")).containsExactly("满意度调查有误");
    assertThat(filings.getList("filedBy")).containsExactly("manager");
    assertThat(filings.getList("reopenedBy")).containsExactly("planoffice");
    JsonPath first = Api.read(FORM + "/filings/1");
    assertThat(first.getString("state")).isEqualTo("FILED");
    assertThat(first.getFloat("total")).isEqualTo(filings.getFloat("[0].total"));
    assertThat(first.getFloat("total")).isLessThan(Api.read(FORM).getFloat("total"));
    assertThat(Api.read(Api.LT01 + "/history").getList("items.change"))
        .contains("performance-reopened");
    Api.planOffice().get(FORM + "/filings/2").then().statusCode(404);
  }

  private static Response reopen(RequestSpecification who, String reason) {
    return who.header("If-Match", Api.etag(FORM))
        .body("{\"reason\":\"" + reason + "\"}")
        .post(FORM + "/reopening");
  }

  private static void theWorkbookHasTheFormsColumns() throws IOException {
    byte[] workbook =
        Api.planOffice().get(FORM + "/xlsx").then().statusCode(200).extract().asByteArray();
    Files.write(Path.of("target", "performance-form.xlsx"), workbook);
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      List<String> rows =
          read.getFirstSheet().read().stream().map(PerformanceFlowTest::text).toList();
      assertThat(rows.get(0)).startsWith("项目支出绩效自评表");
      assertThat(rows)
          .anyMatch(row -> row.contains("一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施"))
          .anyMatch(row -> row.contains("年度资金总额|200|150|75.00%|10|7.50|"))
          .anyMatch(row -> row.contains("※"))
          .anyMatch(row -> row.startsWith("总分"));
    }
  }

  private static String text(Row row) {
    return row.stream()
        .map(cell -> cell == null ? "" : cell.getText())
        .map(text -> text.endsWith(".00") ? text.substring(0, text.length() - 3) : text)
        .collect(Collectors.joining("|"));
  }

  private static void everyRowIsScored() {
    List<String> keys = Api.read(FORM).getList("rows.findAll { it.manual }.key", String.class);
    String entries =
        keys.stream()
            .map(
                key ->
                    """
                    {"key":"%s","target":"达到设计要求","actual":"基本达到设计要求，个别指标略有偏差","degree":90,
                    "applicable":true,"deviation":"雨季停工两个月，已调整施工组织，下一年度补足"}"""
                        .formatted(key))
            .collect(Collectors.joining(","));
    enter(entries + ",{\"key\":\"execution\",\"applicable\":true,\"deviation\":\"工程尾款待结算审核后支付\"}")
        .then()
        .statusCode(200)
        .body("openRows", equalTo(0));
  }

  private static Response enter(String entries) {
    return Api.manager()
        .header("If-Match", Api.etag(FORM))
        .body("{\"entries\":[" + entries + "]}")
        .put(FORM + "/entries");
  }

  private static Response file() {
    return Api.manager().header("If-Match", Api.etag(FORM)).post(FORM + "/filing");
  }
}

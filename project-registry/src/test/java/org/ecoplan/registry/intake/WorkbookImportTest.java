package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ecoplan.kit.tabular.UploadedWorkbook;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as people fill them in, and as nobody should send them. */
@QuarkusTest
class WorkbookImportTest {
  private static final List<String> HEADINGS =
      List.of(
          "项目编号 project_code",
          "资金类型 kind",
          "资金来源 source",
          "年度 fiscal_year",
          "金额（元） amount_yuan",
          "日期 entry_date",
          "文号 document_number");
  private static final List<Object> RECEIVED =
      List.of("LT-01", "RECEIVED", "CENTRAL", 2024, 500.25, "2024-03-01", "1号");
  private static final List<Object> PAID =
      List.of("LT-01", "PAID", "CENTRAL", 2024, 300, "2024-04-01", "2号");

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void moneyInAWorkbookIsRecordedOnce() throws IOException {
    byte[] file = workbook(HEADINGS, RECEIVED, PAID);

    send(Api.finance(), "", file).then().statusCode(200).body("created", equalTo(2));
    send(Api.finance(), "", file)
        .then()
        .statusCode(200)
        .body("created", equalTo(0))
        .body("unchanged", equalTo(2));

    assertThat(Api.read(Api.LT01 + "/funding").getString("total.receivedYuan")).isEqualTo("500.25");
    assertThat(Api.read(Api.ROOT + "/plans/LZ-145/funding/reconciliation").getList("items"))
        .isEmpty();
  }

  @Test
  void aDryRunKeepsNothing() throws IOException {
    send(Api.finance(), "?dryRun=true", workbook(HEADINGS, RECEIVED))
        .then()
        .statusCode(200)
        .body("created", equalTo(1));

    assertThat(Api.read(Api.LT01 + "/funding").getList("sums")).isEmpty();
  }

  @Test
  void financeOfAnotherUnitIsRefusedRowByRow() throws IOException {
    send(Api.as("finance-water", "finance", "市水务集团"), "", workbook(HEADINGS, RECEIVED))
        .then()
        .statusCode(422)
        .body("errors[0].row", equalTo(2))
        .body("errors[0].message", containsString("市水务集团"));
  }

  @Test
  void financeImportsMoneyAndNothingElse() {
    Api.upload(Api.finance(), "units", null, true, "name,kind\n县医院,OTHER\n").then().statusCode(403);
  }

  @Test
  void moreThanWasReceivedIsNotPaidByAFileEither() throws IOException {
    send(Api.finance(), "", workbook(HEADINGS, PAID))
        .then()
        .statusCode(422)
        .body("errors[0].message", containsString("累计支付"));
  }

  @Test
  void errorsComeBackBesideTheirCells() throws IOException {
    List<Object> wrong = List.of("LT-01", "BORROWED", "CENTRAL", 2024, 1.005, "2024-03-01", "3号");

    byte[] marked =
        send(Api.finance(), "/marked", workbook(HEADINGS, RECEIVED, wrong))
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    List<String> lines = lines(marked);
    assertThat(lines.get(0)).endsWith("导入错误");
    assertThat(lines.get(1)).endsWith("1号");
    assertThat(lines.get(2)).contains("kind：无法读取“BORROWED”").contains("amount_yuan：多于两位小数");
  }

  @Test
  void theTemplateIsAFileThatTheImportUnderstands() throws IOException {
    byte[] template =
        Api.finance()
            .get(Api.ROOT + "/imports/funding/template")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    send(Api.finance(), "?dryRun=true", template)
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"regions", "plans", "units", "project-scale", "project-milestones"})
  void everyKindHasATemplateThatItsImportUnderstands(String kind) {
    byte[] template =
        Api.planOffice()
            .get(Api.ROOT + "/imports/" + kind + "/template")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    Api.planOffice()
        .contentType("multipart/form-data")
        .multiPart("file", kind + ".xlsx", template, "application/octet-stream")
        .post(Api.ROOT + "/imports/" + kind + "?dryRun=true&plan=LZ-145")
        .then()
        .statusCode(200)
        .body("rows", equalTo(1))
        .body("errors", empty());
  }

  @Test
  void aFormulaIsNoValue() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      sheet.value(0, 0, "project_code");
      sheet.formula(1, 0, "CONCATENATE(\"LT\",\"-01\")");
    }

    refused(bytes.toByteArray(), "A2 是公式");
  }

  @Test
  void aMacroAnOldFileABombAndRubbishAreRefused() throws IOException {
    refused(zip("xl/vbaProject.bin", 10), "含有宏");
    refused(zip("xl/worksheets/sheet1.xml", UploadedWorkbook.MOST_UNPACKED + 1), "解压后超过");
    refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "旧式 Excel");
    refused(Arrays.copyOf(workbook(HEADINGS, RECEIVED), 300), "没有写入任何内容");
  }

  private static void refused(byte[] file, String why) {
    send(Api.finance(), "", file)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("REG-1302"))
        .body("detail", containsString(why));
  }

  private static Response send(RequestSpecification who, String more, byte[] file) {
    String path = Api.ROOT + "/imports/funding" + more;
    return who.contentType("multipart/form-data")
        .multiPart("file", "资金.xlsx", file, "application/octet-stream")
        .queryParam("plan", "LZ-145")
        .post(path);
  }

  @SafeVarargs
  private static byte[] workbook(List<String> headings, List<Object>... rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("填写");
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
      }
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < headings.size(); column++) {
          Object value = rows[row].get(column);
          if (value instanceof Number number) {
            sheet.value(row + 1, column, number);
          } else {
            sheet.value(row + 1, column, value.toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> lines(byte[] file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return workbook.getFirstSheet().read().stream().map(WorkbookImportTest::line).toList();
    }
  }

  private static String line(Row row) {
    return row.stream()
        .map(cell -> cell == null ? "" : cell.getText())
        .collect(Collectors.joining("|"));
  }

  private static byte[] zip(String entry, long size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      byte[] zeros = new byte[1 << 20];
      for (long left = size; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, (int) Math.min(left, zeros.length));
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}

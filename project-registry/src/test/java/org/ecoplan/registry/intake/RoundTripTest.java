package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was exported and comes back unedited changes nothing. */
@QuarkusTest
class RoundTripTest {
  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlanWithWordsThatSpreadsheetsSpoil() {
    liuzhou.begin();
    Api.patch(
            Api.planOffice(),
            Api.LT01,
            """
            {"summary":"=1+1 不是公式\\n第二行","subcategory":"007","tags":["-5","甲"],
            "location":{"longitude":109.41,"latitude":24.32,"regionCode":"450222"}}""")
        .then()
        .statusCode(200);
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[
            {"kind":"ALLOCATED","source":"CITY","fiscalYear":2024,"amountYuan":1234567.89,
            "date":"2024-02-01","documentNumber":"000123"},
            {"kind":"RECEIVED","source":"CITY","fiscalYear":2024,"amountYuan":0.01,
            "date":"2024-03-01","documentNumber":"450200199001011234","note":"@柳州"}]}""")
        .then()
        .statusCode(201);
    long entry = Api.read(Api.LT01 + "/funding/entries").getLong("items[1].id");
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries/" + entry + "/reversal",
            "{\"reason\":\"记错\"}")
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv-bom", "xlsx"})
  void projectsComeBackAsTheyWere(String format) {
    comesBack("LZ-145", "projects", "projects", format, 34);

    Api.planOffice().get(Api.LT01).then().body("summary", equalTo("=1+1 不是公式\n第二行"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv-bom", "xlsx"})
  void moneyComesBackAsItWasItsReversalsToo(String format) {
    comesBack("LZ-145", "funding-entries", "funding", format, 3);

    assertThat(Api.read(Api.LT01 + "/funding/entries").getList("items")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv-bom", "xlsx"})
  void tasksComeBackAsTheyWere(String format) {
    comesBack("LC-2024-WATER", "tasks", "tasks", format, 56);
  }

  @Test
  void oneAmountThatIsEditedInTheWorkbookIsOneNewEntryInYuan(@TempDir Path folder)
      throws IOException {
    byte[] edited =
        edited(folder, export("LZ-145", "funding-entries", "xlsx"), "123.456789", "200.5");

    Api.upload(Api.planOffice(), "funding", "LZ-145", false, "funding.xlsx", edited)
        .then()
        .statusCode(200)
        .body("created", equalTo(1))
        .body("unchanged", equalTo(2));

    assertThat(Api.read(Api.LT01 + "/funding/entries").getDouble("items[3].amountYuan"))
        .isEqualTo(2_005_000);
  }

  @Test
  void noFileTakesMoneyBack() {
    String csv =
        new String(export("LZ-145", "funding-entries", "csv-bom"), StandardCharsets.UTF_8)
            .replace("450200199001011234", "450200199001011235");

    Api.upload(Api.planOffice(), "funding", "LZ-145", true, csv)
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
    Api.upload(
            Api.planOffice(),
            "funding",
            "LZ-145",
            false,
            csv.lines().limit(1).findFirst().orElseThrow()
                + "\r\n999999,LT-01,名称,RECEIVED,CITY,2024,市生态环境局,-5,2024-03-01,1号,,1,finance\r\n")
        .then()
        .statusCode(422)
        .body("errors[0].column", equalTo("reverses_id"));
  }

  private static void comesBack(String plan, String table, String kind, String format, int rows) {
    JsonPath report =
        Api.upload(Api.planOffice(), kind, plan, false, table, export(plan, table, format))
            .then()
            .log()
            .ifValidationFails()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(report.getInt("unchanged")).isEqualTo(rows);
    assertThat(report.getInt("rows")).isEqualTo(rows);
    assertThat(report.getList("differences")).isEmpty();
  }

  private static byte[] export(String plan, String table, String format) {
    return Api.planOffice()
        .get(Api.ROOT + "/plans/" + plan + "/exports/" + table + "?format=" + format)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  /** The workbook with another number in a cell, as a spreadsheet would save it. */
  private static byte[] edited(Path folder, byte[] workbook, String before, String after)
      throws IOException {
    Path file = Files.write(folder.resolve("exported.xlsx"), workbook);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile parts = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        byte[] content = parts.getInputStream(part).readAllBytes();
        out.putNextEntry(new ZipEntry(part.getName()));
        out.write(
            new String(content, StandardCharsets.UTF_8)
                .replace(before, after)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}

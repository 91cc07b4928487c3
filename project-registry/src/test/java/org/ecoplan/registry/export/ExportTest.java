package org.ecoplan.registry.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExportTest {
  private static final String EXPORTS = Api.ROOT + "/plans/LZ-145/exports/";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlanWithSomeMoney() {
    liuzhou.begin();
    Api.post(
            Api.finance(),
            Api.LT01 + "/funding/entries",
            """
            {"entries":[{"kind":"PLANNED","source":"CITY","fiscalYear":2024,"amountYuan":12345678.90,
            "date":"2024-01-02","documentNumber":"=HYPERLINK(\\"http://x\\")"}]}""")
        .then()
        .statusCode(201);
  }

  @Test
  void aWorkbookHasWhatTheListHas() throws IOException {
    byte[] file = bytes("projects?format=xlsx");

    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(3 + 34);
      assertThat(rows.get(0).getCellText(0)).contains("项目清单").contains("截至 2024-11-26");
      assertThat(rows.get(1).getCellText(10)).isEqualTo("planned_wan");
      assertThat(rows.get(2).getCellText(1)).isEqualTo("项目名称");
      assertThat(rows.get(2).getCellText(10)).isEqualTo("计划投资（万元）");
      Optional<Row> project =
          rows.stream().filter(row -> row.getCellText(0).equals("LT-01")).findFirst();
      assertThat(project.orElseThrow().getCellAsNumber(10).orElseThrow())
          .isEqualByComparingTo(new BigDecimal("1234.56789"));
      assertThat(project.orElseThrow().getCellText(4)).isEqualTo("入库");
    }
  }

  @Test
  void aFilterOfTheListIsOneOfTheExport() {
    Api.planOffice()
        .get(EXPORTS + "projects?format=json&category=CLEAR_WATER")
        .then()
        .statusCode(200)
        .body("category.unique()", hasSize(1));
  }

  @Test
  void everyFilterOfTheListIsOneOfTheExport() {
    String filters =
        "category=CLEAR_WATER&category=BLUE_SKY&overdue=true&year=2023&leadUnit=市生态环境局&q=柳州";
    assertThat(exported(filters)).isNotEmpty().isEqualTo(listed(filters));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-endYear", "name", "-planned", "daysLate", "relevance&q=柳州"})
  void aFileStandsInTheOrderOfTheList(String sort) {
    String query = "sort=" + sort;

    assertThat(exported(query)).isNotEmpty().isEqualTo(listed(query));
  }

  @Test
  void aFilterThatMeansNothingIsRefusedBeforeTheFileBegins() {
    Api.planOffice()
        .get(EXPORTS + "projects?state=SOMETIMES")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("state"));
  }

  @Test
  void textsAreNeverFormulas() throws IOException {
    String csv = new String(bytes("funding-entries?format=csv"), StandardCharsets.UTF_8);
    assertThat(csv.lines().skip(1)).singleElement().asString().contains("'=HYPERLINK");

    byte[] file = bytes("funding-entries?format=xlsx");
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(workbook.getFirstSheet().read().get(3).getCell(9).getFormula()).isNullOrEmpty();
    }
  }

  @Test
  void theMarkIsThereOnRequest() {
    assertThat(bytes("tasks?format=csv")[0]).isNotEqualTo((byte) 0xEF);
    assertThat(bytes("projects?format=csv-bom")).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void everySliceIsThereOnce() {
    liuzhou.execute(
        """
        INSERT INTO project (plan_id, code, name, category, state, start_year, end_year)
        SELECT id, 'N-' || lpad(n::text, 5, '0'), '项目', 'WASTE', 'RESERVED', 2021, 2025
        FROM plan, generate_series(1, 2500) n WHERE code = 'LZ-145'""");

    List<String> codes =
        Api.planOffice().get(EXPORTS + "projects?format=json").jsonPath().getList("code");

    assertThat(codes).hasSize(2534).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void whatThereIsNotIsSaid() {
    Api.planOffice()
        .get(EXPORTS + "secrets")
        .then()
        .statusCode(404)
        .body("code", equalTo("KIT-1404"));
    Api.planOffice()
        .get(EXPORTS + "projects?format=pdf")
        .then()
        .statusCode(400)
        .body("errors[0].expected", containsString("xlsx"));
  }

  private static byte[] bytes(String export) {
    return Api.planOffice().get(EXPORTS + export).then().statusCode(200).extract().asByteArray();
  }

  private static List<String> listed(String query) {
    return Api.read(Api.ROOT + "/plans/LZ-145/projects?pageSize=200&" + query)
        .getList("items.code");
  }

  private static List<String> exported(String query) {
    return Api.read(EXPORTS + "projects?format=json&" + query).getList("code");
  }
}

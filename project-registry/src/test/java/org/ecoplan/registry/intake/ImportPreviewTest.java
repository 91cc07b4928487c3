package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A try says what would become of what is stored, and leaves it as it is. */
@QuarkusTest
class ImportPreviewTest {
  private static final String PROJECTS =
      "code,category,subcategory,name,start_year,end_year,lead_unit,responsible_units,summary\n";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void aProjectIsToldWithEachFieldBeforeAndAfter() {
    JsonPath stored = Api.read(Api.LT01);
    String units = String.join(";", stored.<String>getList("units.name"));

    JsonPath report =
        attempt(
            "projects",
            PROJECTS
                + "LT-01,BLUE_SKY,%s,%s,2021,2027,%s,%s,%s\n"
                    .formatted(
                        stored.getString("subcategory"),
                        stored.getString("name"),
                        stored.getString("leadUnit"),
                        units,
                        stored.getString("summary"))
                + "ZZ-01,WASTE,,新的项目,2021,2025,市水务集团,市水务集团,\n");

    assertThat(report.getInt("updated")).isEqualTo(1);
    assertThat(report.getInt("created")).isEqualTo(1);
    assertThat(report.getList("differences.subject")).containsExactly("LT-01", "ZZ-01");
    assertThat(report.getString("differences[0].field")).isEqualTo("endYear");
    assertThat(report.getString("differences[0].before")).isEqualTo(stored.getString("endYear"));
    assertThat(report.getString("differences[0].after")).isEqualTo("2027");
    assertThat(report.getString("differences[1].change")).isEqualTo("project-imported");
    assertThat(report.getString("differences[1].field")).isNull();
    assertThat(Api.read(Api.LT01).getString("endYear")).isEqualTo(stored.getString("endYear"));
    Api.planOffice().get(Api.ROOT + "/plans/LZ-145/projects/ZZ-01").then().statusCode(404);
  }

  @Test
  void anEntryIsToldInWords() {
    JsonPath report =
        attempt(
            "funding",
            """
            project_code,kind,source,fiscal_year,amount_yuan,entry_date,document_number
            LT-01,RECEIVED,CENTRAL,2024,500.25,2024-03-01,1号
            """);

    assertThat(report.getString("differences[0].subject")).isEqualTo("LT-01");
    assertThat(report.getString("differences[0].after"))
        .isEqualTo("到位 · 中央财政 · 500.25 · 2024 · 2024-03-01 · 1号");
  }

  @Test
  void aUnitIsToldToo() {
    JsonPath report = attempt("units", "name,kind,region,members\n新局,OTHER,,\n");

    assertThat(report.getList("differences.subject")).containsExactly("新局");
    assertThat(report.getString("differences[0].change")).isEqualTo("unit-added");
  }

  @Test
  void whatOthersHaveChangedIsNotTold() {
    Api.patch(Api.planOffice(), Api.LT01, "{\"summary\":\"别人改的\"}").then().statusCode(200);

    assertThat(attempt("units", "name,kind,region,members\n新局,OTHER,,\n").getList("differences"))
        .hasSize(1);
  }

  @Test
  void aReportIsNoLongerThanAPersonReads() {
    String rows =
        IntStream.range(0, 250)
            .mapToObj("Z-%03d,WASTE,,项目,2021,2025,市水务集团,市水务集团,"::formatted)
            .collect(Collectors.joining("\n"));

    JsonPath report = attempt("projects", PROJECTS + rows);

    assertThat(report.getInt("created")).isEqualTo(250);
    assertThat(report.<List<Object>>get("differences")).hasSize(200);
  }

  private static JsonPath attempt(String kind, String csv) {
    return Api.planOffice()
        .contentType("multipart/form-data")
        .multiPart("file", kind + ".csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(Api.ROOT + "/imports/" + kind + "?plan=LZ-145&dryRun=true")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void howFarAnImportIsCanBeAskedByWhoSentItAndByNobodyElse() {
    StringBuilder regions = new StringBuilder("code,name,kind,parent,note\n");
    for (int number = 0; number < 600; number++) {
      regions
          .append("9")
          .append(10_000 + number)
          .append(",乡镇")
          .append(number)
          .append(",COUNTY,450200,\n");
    }
    String key = java.util.UUID.randomUUID().toString();
    Api.upload(
            Api.planOffice().header("Idempotency-Key", key),
            "regions",
            null,
            true,
            regions.toString())
        .then()
        .statusCode(200);

    io.restassured.path.json.JsonPath progress = Api.read(Api.ROOT + "/imports/progress/" + key);
    assertThat(progress.getInt("rows")).isEqualTo(600);
    // Told every 250 rows, and though the try itself was taken back.
    assertThat(progress.getInt("done")).isEqualTo(500);
    Api.as("admin", "admin", null)
        .get(Api.ROOT + "/imports/progress/" + key)
        .then()
        .statusCode(404);
  }
}

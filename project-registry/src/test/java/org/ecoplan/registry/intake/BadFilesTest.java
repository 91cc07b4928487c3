package org.ecoplan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.ecoplan.registry.testdata.Api;
import org.ecoplan.registry.testdata.Liuzhou;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file with mistakes is refused whole, and its author hears of all of them. */
@QuarkusTest
class BadFilesTest {
  private static final String HEADING =
      "code,category,name,start_year,end_year,lead_unit,responsible_units\n";
  private static final String BAD =
      HEADING
          + "XX-01,CLEAR_WATER,好的一行,2021,2025,市生态环境局,市生态环境局\n"
          + "XX-02,WATER,类别不对,2021,2025,市生态环境局,市生态环境局\n"
          + "XX-03,WASTE,年份颠倒,2025,2021,没有的单位,市生态环境局\n"
          + "XX-01,WASTE,重复编号,2021,2025,市生态环境局,市生态环境局\n";

  @Inject Liuzhou liuzhou;

  @BeforeEach
  void theRealPlan() {
    liuzhou.begin();
  }

  @Test
  void everyWrongCellIsNamedAndNothingIsApplied() {
    JsonPath problem =
        upload(false, BAD)
            .then()
            .statusCode(422)
            .contentType("application/problem+json")
            .body("code", equalTo("REG-1302"))
            .extract()
            .jsonPath();

    assertThat(problem.getList("errors.row")).isEqualTo(List.of(3, 4, 4, 5));
    assertThat(problem.getList("errors.column"))
        .isEqualTo(List.of("category", "end_year", "lead_unit", "code"));
    assertThat(problem.getString("errors[0].expected")).contains("CLEAR_WATER");
    Api.planOffice().get(Api.ROOT + "/plans/LZ-145/projects/XX-01").then().statusCode(404);
  }

  @Test
  void aDryRunReportsTheSameWithoutAProblem() {
    upload(true, BAD).then().statusCode(200).body("errors", hasSize(4)).body("created", equalTo(0));
  }

  @Test
  void aDryRunOfAGoodFileKeepsNothing() {
    upload(true, HEADING + "XX-01,WASTE,新项目,2021,2025,市生态环境局,市生态环境局\n")
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("created", equalTo(1));
    Api.planOffice().get(Api.ROOT + "/plans/LZ-145/projects/XX-01").then().statusCode(404);
  }

  @Test
  void aPromisedDateIsNotRewrittenByAFile() {
    Api.upload(
            Api.planOffice(),
            "project-milestones",
            "LZ-145",
            false,
            Liuzhou.text("project_milestones.csv").replace("2023-12-31", "2024-12-31"))
        .then()
        .statusCode(422)
        .body("errors[0].column", equalTo("due_date"))
        .body("errors[0].message", containsString("2023-12-31"));
  }

  @Test
  void aFileOfAnotherKindIsNoticed() {
    upload(false, Liuzhou.text("regions.csv")).then().statusCode(422);
  }

  @Test
  void anUnknownKindSaysWhichThereAre() {
    Api.upload(Api.planOffice(), "rivers", null, false, "a\n1\n")
        .then()
        .statusCode(404)
        .body("code", equalTo("REG-1301"))
        .body("errors[0].expected", containsString("project-scale"));
  }

  @Test
  void aPlanIsNeededWhereTheRowsNameNone() {
    Api.upload(Api.planOffice(), "projects", null, false, BAD)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("plan"));
  }

  @Test
  void theLeadUnitIsOneOfTheUnits() {
    upload(true, HEADING + "XX-01,WASTE,新项目,2021,2025,市生态环境局,市财政局\n")
        .then()
        .statusCode(200)
        .body("errors[0].column", equalTo("lead_unit"))
        .body("errors[0].expected", equalTo("市财政局"));
  }

  @Test
  void aFileThatIsTooLargeIsToldSo() {
    upload(true, HEADING + "x".repeat(11 * 1024 * 1024))
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("KIT-1413"))
        .body("errors[0].field", equalTo("file"));
  }

  private static Response upload(boolean dryRun, String csv) {
    return Api.upload(Api.planOffice(), "projects", "LZ-145", dryRun, csv);
  }
}

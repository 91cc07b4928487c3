package org.ecoplan.alert.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.alert.testdata.ProjectBuilder.aProject;
import static org.ecoplan.alert.testdata.ProjectBuilder.lt01;
import static org.ecoplan.alert.testdata.TaskBuilder.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoplan.alert.testdata.Api;
import org.ecoplan.alert.testdata.Stage;
import org.ecoplan.alert.testdata.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three alerts: LT-01 331 days late and acknowledged, LT-011 resolved, a task a day late. */
@QuarkusTest
class OverviewTest {
  @Inject Stage stage;
  @Inject TestClock clock;

  @BeforeEach
  void threeAlerts() {
    stage.reset();
    stage.told(lt01().build());
    stage.told(aProject().code("LT-011").milestone(m -> m).build());
    clock.setToday(LocalDate.of(2024, 11, 28));
    Api.acknowledge(Api.manager(), Api.newestAlertOn("LZ-145/LT-01"), 1);
    stage.told(
        aProject().code("LT-011").version(2).milestone(m -> m.completed("2024-11-20")).build());
    clock.setToday(LocalDate.of(2024, 12, 1));
    stage.told(aTask().build());
  }

  @ParameterizedTest
  @CsvSource({
    "UNIT,     市生态环境局,        市生态环境局,  1, 1",
    "PROJECT,  LZ-145/LT-011,      LZ-145/LT-011, 0, 1",
    "RULE,     MILESTONE_OVERDUE,  里程碑逾期,    1, 1",
    "SEVERITY, WARNING,            警告,         1, 0",
    "AGE,      0-30,               0-30 天,      1, 0",
    "AGE,      180+,               180+ 天,      1, 1",
    "STEP,     REMINDER,           提醒,         2, 1",
  })
  void alertsAreCountedBy(String by, String key, String label, int open, int resolved) {
    JsonPath counts = by(by);

    String row = "items.find{it.key=='" + key + "'}.";
    assertThat(counts.getString(row + "label")).isEqualTo(label);
    assertThat(counts.getInt(row + "open")).isEqualTo(open);
    assertThat(counts.getInt(row + "resolved")).isEqualTo(resolved);
  }

  @Test
  void theMedianTimesAreInHours() {
    JsonPath counts = by("RULE");

    String row = "items.find{it.key=='MILESTONE_OVERDUE'}.";
    assertThat(counts.getFloat(row + "hoursToAcknowledge")).isEqualTo(48f);
    assertThat(counts.getFloat(row + "hoursToResolve")).isEqualTo(48f);
  }

  @Test
  void theMostLateComeFirst() {
    JsonPath late = Api.manager().get(Api.ROOT + "/overview/most-late").jsonPath();

    assertThat(late.getList("items.subject"))
        .containsExactly("LZ-145/LT-01#milestone-1", "LC-2024-WATER/LC24-W19");
    assertThat(late.getList("items.daysLate")).containsExactly(336, 1);
  }

  @Test
  void aDimensionThatDoesNotExistIsRefused() {
    Response none = Api.planOffice().get(Api.ROOT + "/overview");

    assertThat(none.statusCode()).isEqualTo(400);
  }

  @Test
  void theListIsExportedAsCsvAndXlsxWithItsFilters() throws IOException {
    stage.execute("UPDATE alert SET subject_name = '=1+1' WHERE rule = 'TASK_OVERDUE'");

    String csv =
        Api.planOffice()
            .queryParam("state", "OPEN", "ACKNOWLEDGED")
            .queryParam("bom", true)
            .get(Api.ROOT + "/exports/alerts.csv")
            .asString();
    byte[] xlsx = Api.planOffice().get(Api.ROOT + "/exports/alerts.xlsx").asByteArray();

    assertThat(csv).startsWith("\ufeff规则,对象编号").contains("'=1+1").doesNotContain("LT-011");
    assertThat(csv.lines()).hasSize(3);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
      assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("规则");
      Row late = row(workbook.getSheetAt(0), "LZ-145/LT-01#milestone-1");
      assertThat(late.getCell(3).getStringCellValue()).isEqualTo("严重");
      assertThat(late.getCell(6).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2023-12-31");
      assertThat(late.getCell(7).getNumericCellValue()).isEqualTo(336);
    }
  }

  private static Row row(Sheet sheet, String subject) {
    for (Row row : sheet) {
      if (row.getCell(1).getStringCellValue().equals(subject)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + subject);
  }

  private static JsonPath by(String dimension) {
    return Api.manager()
        .queryParam("by", dimension)
        .get(Api.ROOT + "/overview")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}

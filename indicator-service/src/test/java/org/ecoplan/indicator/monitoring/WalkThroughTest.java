package org.ecoplan.indicator.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.testdata.Api.ROOT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.junit.jupiter.api.Test;

/** The walk-through of the README: from raw station records to one verdict. */
@QuarkusTest
class WalkThroughTest {
  private static final City CITY = new City("450200");
  private static final String SERIES = "I05-1";

  @Test
  void rawRecordsBecomeAVerdictWhoseProofLeadsBackToThem() {
    // A station, and where the series takes its value from.
    SmallPlan plan = SmallPlan.known();
    CITY.point("AIR_STATION", "A1", Map.of()).then().statusCode(201);
    Api.asPlanOffice()
        .contentType("application/json")
        .body(Map.of("regionCode", "450200", "figureCode", "AIR.GOOD_DAYS.DUST_EXCLUDED"))
        .put(ROOT + "/plans/{plan}/series/{series}/figure-binding", plan.code(), SERIES)
        .then()
        .statusCode(200);

    // Its records of the year, then what the data review found, and one day of dust.
    Api.asPlanOffice()
        .multiPart(
            "file",
            "2023.csv",
            CITY.yearFile(2023, 30).getBytes(StandardCharsets.UTF_8),
            "text/csv")
        .post(ROOT + "/monitoring/record-batches/files")
        .then()
        .statusCode(201);
    City.deliver(tenBadDaysOfApril(), "数据审核").then().statusCode(201);
    Api.asPlanOffice()
        .contentType("application/json")
        .body(Map.of("source", "样例审定"))
        .put(ROOT + "/monitoring/regions/450200/dust-days/2023-04-01")
        .then()
        .statusCode(204);

    // The year's figures with their steps.
    CITY.awaitFigure(2023, "AIR.GOOD_DAYS.DUST_EXCLUDED", "value", 97.5f);
    assertThat(steps("AIR.GOOD_DAYS.RETAINED")).contains("355 / 365 × 100% = 97.260274% → 97.3%");
    assertThat(steps("AIR.GOOD_DAYS.DUST_EXCLUDED"))
        .containsExactly(
            "可定级 365 天（另有 0 天缺项不定级），其中优良 355 天，沙尘超标 1 天", "355 / 364 × 100% = 97.527473% → 97.5%");
    assertThat(steps("AIR.PM25.MEAN").get(1)).contains("31.917808 → 32 ug/m3");

    // The offer, taken over by a person, and a target from above.
    JsonPath offer =
        Api.asPlanOffice()
            .queryParam("year", 2023)
            .get(ROOT + "/plans/{plan}/proposed-observations", plan.code())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    String source = "监测记录计算：" + offer.getString("[0].figureCode");
    Api.observe(
            plan.code(),
            SERIES,
            Map.of(
                "period",
                offer.getString("[0].period"),
                "value",
                offer.getDouble("[0].value"),
                "qualifier",
                "VALUE",
                "source",
                source))
        .then()
        .statusCode(201);
    Api.bind(
            plan.code(),
            SERIES,
            Map.of(
                "year", 2023,
                "comparison", "AT_LEAST",
                "value", 96.0,
                "assignedBy", "自治区生态环境厅",
                "source", "样例下达文件"))
        .then()
        .statusCode(201);

    // The verdict.
    String evaluation = Api.evaluate(plan.code(), 2023, null).then().extract().asString();
    String verdict =
        "indicators.find { it.indicatorNumber == 5 }.series.find { it.seriesCode == 'I05-1' }";
    JsonPath judged = JsonPath.from(evaluation);
    assertThat(judged.getString(verdict + ".verdict")).isEqualTo("MET");
    assertThat(judged.getDouble(verdict + ".margin")).isEqualTo(1.5);
    assertThat(judged.getString(verdict + ".proof")).contains(source);
  }

  private static List<String> steps(String code) {
    return CITY.figures(2023, null).getList("find { it.code == '" + code + "' }.steps");
  }

  private static List<Map<String, Object>> tenBadDaysOfApril() {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int day = 1; day <= 10; day++) {
      for (int hour = 1; hour <= 24; hour++) {
        records.add(City.hour(CITY.station(1), "PM25", LocalDate.of(2023, 4, day), hour, 100));
      }
    }
    return records;
  }
}

package org.ecoplan.indicator.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.testdata.Api.ROOT;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.testdata.Api;
import org.ecoplan.indicator.testdata.SmallPlan;
import org.ecoplan.kit.store.Database;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DerivationTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @Inject Database database;

  @Test
  void aDayIsComputedAndALateCorrectionChangesThatDayOnly() {
    City city = City.withStations(4);
    List<Map<String, Object>> records = new ArrayList<>(city.fullDay(4, DAY, 30));
    records.addAll(city.fullDay(4, DAY.plusDays(1), 30));
    City.deliver(records).then().statusCode(201);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> city.airDays(2024).getList("items").size() == 2);
    long untouched = transactionOf(city, DAY.plusDays(1));

    List<Map<String, Object>> late = new ArrayList<>();
    for (int hour = 1; hour <= 24; hour++) {
      late.add(City.hour(city.station(1), "PM25", DAY, hour, 70));
    }
    City.deliver(late, "数据审核").then().statusCode(201);

    // (70 + 3 × 30) / 4
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> city.airDays(2024).getInt("items[0].concentrations.PM25") == 40);
    assertThat(city.airDays(2024).getString("items[0].category")).isEqualTo("良");
    assertThat(city.airDays(2024).getList("items[0].primary")).isEqualTo(List.of("PM25"));
    assertThat(transactionOf(city, DAY.plusDays(1))).isEqualTo(untouched);
  }

  @Test
  void aCityWithTooFewStationsSaysSo() {
    City city = City.withStations(4);
    City.deliver(city.fullDay(2, DAY, 30)).then().statusCode(201);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> city.airDays(2024).getList("items").size() == 1);
    assertThat(city.airDays(2024).getString("items[0].shortfalls.PM25")).isEqualTo("有效点位 2 / 应有 3");
    assertThat(city.airDays(2024).getString("items[0].unclassified")).isEqualTo("污染物日值 0 / 应有 6");
  }

  @Test
  void aYearsFigureIsKeptInEveryVersionAndOfferedToItsSeries() {
    // Given a year of one station, and a series that takes its value from it
    SmallPlan plan = SmallPlan.known();
    City city = new City("450222");
    String code = "S" + System.nanoTime();
    city.point("AIR_STATION", code, Map.of()).then().statusCode(201);
    bind(plan, "AIR.GOOD_DAYS.DUST_EXCLUDED").then().statusCode(200);
    String csv = city.yearFile(2023, 30).replace(city.station(1), city.region() + "-" + code);
    upload(csv);
    city.awaitFigure(2023, "AIR.PM25.MEAN", "value", 30);
    Instant before = database.find("SELECT now() AS now", row -> row.instant("now")).orElseThrow();

    // When ten days turn out to have been bad, one of them by dust
    List<Map<String, Object>> bad = new ArrayList<>();
    for (int day = 1; day <= 10; day++) {
      for (int hour = 1; hour <= 24; hour++) {
        bad.add(
            City.hour(city.region() + "-" + code, "PM25", LocalDate.of(2023, 4, day), hour, 100));
      }
    }
    City.deliver(bad, "数据审核").then().statusCode(201);
    Api.asPlanOffice()
        .contentType("application/json")
        .body(Map.of("source", "样例审定"))
        .put(ROOT + "/monitoring/regions/450222/dust-days/2023-04-01")
        .then()
        .statusCode(204);

    // Then 355 / 364
    city.awaitFigure(2023, "AIR.GOOD_DAYS.DUST_EXCLUDED", "value", 97.5f);
    assertThat(String.valueOf(city.figure(2023, "AIR.GOOD_DAYS.RETAINED", "value")))
        .isEqualTo("97.3");
    assertThat(
            city.figures(2023, before.toString())
                .getFloat("find { it.code == 'AIR.GOOD_DAYS.RETAINED' }.value"))
        .isEqualTo(100f);
    Api.asPlanOffice()
        .queryParam("year", 2023)
        .get(ROOT + "/plans/{plan}/proposed-observations", plan.code())
        .then()
        .statusCode(200)
        .body("[0].seriesCode", equalTo("I05-1"))
        .body("[0].numerator", equalTo(355))
        .body("[0].denominator", equalTo(364))
        .body("[0].method", equalTo("AIR_GOOD_DAYS"))
        .body("[0].methodVersion", equalTo("1"));
  }

  @Test
  void aYearOfFewDaysIsAReasonAndNoNumber() {
    City city = City.withStations(1);
    City.deliver(city.fullDay(1, DAY, 30)).then().statusCode(201);

    city.awaitFigure(2024, "AIR.PM25.MEAN", "shortfall", "有效日 1 / 应有 324");
    assertThat(city.figure(2024, "AIR.PM25.MEAN", "value")).isNull();
  }

  @Test
  void sectionsSourcesAndNoiseHaveTheirFigures() {
    City city = City.unknown();
    city.point("RIVER_SECTION", "W1", Map.of("waterBody", "RIVER", "targetClass", "III"));
    city.point("RIVER_SECTION", "W2", Map.of("waterBody", "RIVER", "targetClass", "III"));
    city.point("DRINKING_WATER_SOURCE", "D1", Map.of("waterBody", "RIVER"));
    city.point("NOISE_ROAD", "N1", Map.of("weight", 1.0));
    city.point("NOISE_ROAD", "N2", Map.of("weight", 9.0));
    List<Map<String, Object>> records = new ArrayList<>();
    for (int month = 1; month <= 8; month++) {
      LocalDate day = LocalDate.of(2024, month, 8);
      records.add(City.sample(city.region() + "-W1", "NH3N", day, "0.3", "mg/L"));
      records.add(City.sample(city.region() + "-W2", "NH3N", day, "1.2", "mg/L"));
      records.add(
          City.sample(city.region() + "-D1", "NH3N", day, month == 1 ? "1.2" : "0.3", "mg/L"));
      records.add(City.sample(city.region() + "-D1", "VOLUME", day, "1000", "m3"));
    }
    records.add(City.sample(city.region() + "-N1", "LD", DAY, "72.0", "dB(A)"));
    records.add(City.sample(city.region() + "-N2", "LD", DAY, "66.0", "dB(A)"));
    City.deliver(records).then().statusCode(201);

    city.awaitFigure(2024, "WATER.SECTIONS.GOOD", "value", 50.0f);
    city.awaitFigure(2024, "WATER.DRINKING.BY_COUNT", "value", 0.0f);
    city.awaitFigure(2024, "WATER.DRINKING.BY_VOLUME", "value", 87.5f);
    city.awaitFigure(2024, "NOISE.ROAD.DAY", "value", 66.6f);

    // A sample that is corrected is closed and kept.
    City.deliver(
            List.of(
                City.sample(
                    city.region() + "-W2", "NH3N", LocalDate.of(2024, 1, 8), "0.1", "mg/L")))
        .then()
        .statusCode(422);
  }

  @Test
  void aSeriesIsBoundOnlyToAFigureOfItsUnit() {
    SmallPlan plan = SmallPlan.known();

    bind(plan, "AIR.PM25.MEAN").then().statusCode(422).body("code", equalTo("IND-1431"));
    bind(plan, "AIR.NONSENSE").then().statusCode(422);
  }

  private static Response bind(SmallPlan plan, String figure) {
    return Api.asPlanOffice()
        .contentType("application/json")
        .body(Map.of("regionCode", "450222", "figureCode", figure))
        .put(ROOT + "/plans/{plan}/series/I05-1/figure-binding", plan.code());
  }

  private static void upload(String csv) {
    Api.asPlanOffice()
        .multiPart("file", "year.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(ROOT + "/monitoring/record-batches/files")
        .then()
        .statusCode(201);
  }

  /** Which transaction wrote a day's value last. */
  private long transactionOf(City city, LocalDate day) {
    return database
        .find(
            """
            SELECT max(xmin::text::bigint) AS written FROM city_day
            WHERE region_code = ? AND day = ?""",
            row -> row.number("written"),
            city.region(),
            day)
        .orElseThrow();
  }
}

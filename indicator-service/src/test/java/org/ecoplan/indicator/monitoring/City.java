package org.ecoplan.indicator.monitoring;

import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.testdata.Api.ROOT;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.indicator.testdata.Api;
import org.jspecify.annotations.Nullable;

/** A city of its own for a test, with stations and what they deliver. */
record City(String region) {
  private static final List<String> POLLUTANTS = List.of("SO2", "NO2", "CO", "O3", "PM10", "PM25");

  static City unknown() {
    return new City("R-" + UUID.randomUUID());
  }

  static City withStations(int count) {
    City city = unknown();
    for (int i = 1; i <= count; i++) {
      city.point("AIR_STATION", "A" + i, Map.of()).then().statusCode(201);
    }
    return city;
  }

  String station(int number) {
    return region + "-A" + number;
  }

  Response point(String kind, String code, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", region + "-" + code);
    body.put("kind", kind);
    body.put("name", "测点 " + code);
    body.put("regionCode", region);
    body.put("unitName", "柳城生态环境局");
    body.put("source", "样例");
    body.putAll(more);
    return Api.posting()
        .contentType("application/json")
        .body(body)
        .post(ROOT + "/monitoring/points");
  }

  static Map<String, Object> hour(
      String point, String item, LocalDate day, int hour, Object value) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("point", point);
    record.put("item", item);
    record.put("day", day.toString());
    record.put("hour", hour);
    record.put("value", value);
    record.put("unit", item.equals("CO") ? "mg/m3" : "µg/m³");
    return record;
  }

  static Map<String, Object> sample(
      String point, String item, LocalDate day, Object value, String unit) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("point", point);
    record.put("item", item);
    record.put("day", day.toString());
    record.put("value", value);
    record.put("unit", unit);
    return record;
  }

  /** A delivery as it is posted, and as it stands in a message. */
  static Map<String, Object> delivery(List<Map<String, Object>> records, @Nullable String reason) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("source", "样例数据");
    if (reason != null) {
      body.put("reason", reason);
    }
    body.put("records", records);
    return body;
  }

  static Response deliver(List<Map<String, Object>> records) {
    return deliver(records, null);
  }

  static Response deliver(List<Map<String, Object>> records, @Nullable String reason) {
    return Api.asPlanOffice()
        .contentType("application/json")
        .body(delivery(records, reason))
        .post(ROOT + "/monitoring/record-batches");
  }

  /** All pollutants of all hours of a day, every hour the same. */
  List<Map<String, Object>> fullDay(int stations, LocalDate day, int pm25) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int station = 1; station <= stations; station++) {
      for (String item : POLLUTANTS) {
        for (int hour = 1; hour <= 24; hour++) {
          Object value = item.equals("CO") ? "0.8" : item.equals("PM25") ? pm25 : 20;
          records.add(hour(station(station), item, day, hour, value));
        }
      }
    }
    return records;
  }

  /** A whole year of one station in the form of archives: a day a row, the hours as columns. */
  String yearFile(int year, int pm25) {
    StringBuilder csv = new StringBuilder("point,item,day,unit");
    for (int hour = 1; hour <= 24; hour++) {
      csv.append(",h%02d".formatted(hour));
    }
    LocalDate end = LocalDate.of(year + 1, 1, 1);
    for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      for (String item : POLLUTANTS) {
        boolean co = item.equals("CO");
        String value = co ? "0.8" : item.equals("PM25") ? Integer.toString(pm25) : "20";
        csv.append('\n')
            .append(String.join(",", station(1), item, day.toString(), co ? "mg/m3" : "ug/m3"))
            .append(("," + value).repeat(24));
      }
    }
    return csv.toString();
  }

  JsonPath airDays(int year) {
    return Api.asPlanOffice()
        .queryParam("year", year)
        .get(ROOT + "/monitoring/regions/{region}/air-days", region)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  JsonPath figures(int year, @Nullable String asOf) {
    var request = Api.asPlanOffice();
    if (asOf != null) {
      request.queryParam("asOf", asOf);
    }
    return request
        .get(ROOT + "/monitoring/regions/{region}/years/{year}/figures", region, year)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A member of a figure, absent where there is none. */
  @Nullable Object figure(int year, String code, String member) {
    return figures(year, null).get("find { it.code == '" + code + "' }?." + member);
  }

  void awaitFigure(int year, String code, String member, Object expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> String.valueOf(expected).equals(String.valueOf(figure(year, code, member))));
  }
}

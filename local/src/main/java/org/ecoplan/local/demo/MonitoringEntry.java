package org.ecoplan.local.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enters a few monitoring points with the records of one month of air and one year of water. */
final class MonitoringEntry {

  private static final String ROOT = "/api/indicators/v1/monitoring/";
  private static final String SOURCE = "演示数据（合成，非监测结果）";
  private static final Map<String, String> STATIONS =
      Map.of("DEMO-A01", "演示空气站一", "DEMO-A02", "演示空气站二", "DEMO-A03", "演示空气站三");
  private static final Map<String, String> SECTIONS =
      Map.of("DEMO-W01", "演示断面一", "DEMO-W02", "演示断面二");

  private final Api api;
  private final int lastYear;

  MonitoringEntry(Api api, LocalDate today) {
    this.api = api;
    this.lastYear = Math.min(Trend.LAST_YEAR, today.getYear() - 1);
  }

  void enter() {
    STATIONS.keySet().stream()
        .sorted()
        .forEach(
            code -> {
              point(code, STATIONS.getOrDefault(code, code), "AIR_STATION");
              records(code, Readings.air(code, LocalDate.of(lastYear, 12, 1)));
            });
    SECTIONS.keySet().stream()
        .sorted()
        .forEach(
            code -> {
              point(code, SECTIONS.getOrDefault(code, code), "RIVER_SECTION");
              records(code, Readings.water(code, lastYear));
            });
  }

  private void point(String code, String name, String kind) {
    Map<String, Object> point = new LinkedHashMap<>();
    point.put("code", code);
    point.put("kind", kind);
    point.put("name", name);
    point.put("regionCode", "450200");
    if (kind.equals("RIVER_SECTION")) {
      point.put("waterBody", "RIVER");
      point.put("targetClass", "III");
    }
    point.put("source", SOURCE);
    api.post(Account.PLAN_OFFICE, ROOT + "points", "point/" + code, point);
  }

  private void records(String code, List<Map<String, Object>> records) {
    api.post(
        Account.PLAN_OFFICE,
        ROOT + "record-batches",
        "records/" + code,
        Map.of("source", SOURCE, "records", records));
  }
}

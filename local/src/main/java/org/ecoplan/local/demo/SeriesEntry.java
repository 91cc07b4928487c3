package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enters observations and assigned targets as the plan office would. */
final class SeriesEntry {

  private static final String ROOT = "/api/indicators/v1/plans/" + PlannedProject.PLAN + "/series/";
  private static final String CITY = "450200";
  private static final String SOURCE = "演示数据（合成，非公报）";
  private static final String PARTIAL_SERIES = "I05-1";

  private final Api api;
  private final int thisYear;

  SeriesEntry(Api api, int thisYear) {
    this.api = api;
    this.thisYear = thisYear;
  }

  void enter(Trend trend) {
    Trend.Assignment assignment = trend.assignment();
    if (assignment != null) {
      assign(trend, assignment, 2023, assignment.midterm());
      assign(trend, assignment, 2025, assignment.end());
    }
    for (int year : trend.years(thisYear)) {
      boolean revised = year == 2022 || year == 2024;
      if (revised) {
        trend.preliminary(year).ifPresent(first -> observe(trend, year, first, "年度快报（演示数据）", null));
      }
      observe(
          trend,
          year,
          trend.value(year).orElse(null),
          SOURCE,
          revised && trend.preliminary(year).isPresent() ? "年度数据核定后修订" : null);
    }
    if (trend.code().equals(PARTIAL_SERIES) && thisYear > 2024) {
      trend.value(2024).ifPresent(value -> partOfAYear(trend, value));
    }
  }

  /** What a region has reached of its own target by each year. */
  void enter(PlanFiles.RegionTarget target) {
    for (int year = 2022; year <= Math.min(Trend.LAST_YEAR, thisYear - 1); year++) {
      double share = 0.2 + 0.2 * (year - 2021);
      double chance =
          Dice.about("region", target.region(), Integer.toString(year)).between(0.85, 1.1);
      BigDecimal value =
          BigDecimal.valueOf(Math.min(100, target.target() * share * chance))
              .setScale(2, RoundingMode.HALF_UP);
      post(
          target.series() + "/observations",
          target.series() + "/" + target.region() + "/" + year,
          observation(target.region(), Integer.toString(year), "%", value, SOURCE));
    }
  }

  private void assign(Trend trend, Trend.Assignment assignment, int year, BigDecimal value) {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("regionCode", CITY);
    target.put("year", year);
    target.put("comparison", assignment.comparison());
    target.put("value", value);
    target.put("unit", trend.unit());
    target.put("assignedBy", "自治区（演示）");
    target.put("documentNumber", "演示〔%d〕下达-%s号".formatted(year - 1, trend.code()));
    target.put("source", "演示下达文件");
    if (assignment.accumulation() != null) {
      target.put("accumulation", assignment.accumulation());
    }
    post(trend.code() + "/assigned-targets", trend.code() + "/assigned-" + year, target);
  }

  private void observe(
      Trend trend, int year, @Nullable BigDecimal value, String source, @Nullable String reason) {
    Map<String, Object> observation =
        observation(CITY, Integer.toString(year), trend.unit(), value, source);
    observation.put("sourceDate", (year + 1) + "-06-05");
    if (reason != null) {
      observation.put("reason", reason);
    }
    String version = source.equals(SOURCE) ? "" : "-first";
    post(trend.code() + "/observations", trend.code() + "/" + year + version, observation);
  }

  private void partOfAYear(Trend trend, BigDecimal value) {
    Map<String, Object> observation =
        observation(CITY, "2025-01/2025-09", trend.unit(), value, SOURCE);
    observation.put("note", "非全年，只到九月");
    post(trend.code() + "/observations", trend.code() + "/2025-part", observation);
  }

  private static Map<String, Object> observation(
      String region, String period, String unit, @Nullable BigDecimal value, String source) {
    Map<String, Object> observation = new LinkedHashMap<>();
    observation.put("regionCode", region);
    observation.put("period", period);
    observation.put("source", source);
    if (value == null) {
      observation.put("qualifier", "CONFORMS");
    } else {
      observation.put("qualifier", "VALUE");
      observation.put("value", value);
      observation.put("unit", unit);
    }
    return observation;
  }

  private void post(String path, String key, Object content) {
    api.post(Account.PLAN_OFFICE, ROOT + path, key, content);
  }
}

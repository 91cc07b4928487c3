package org.ecoplan.indicator.method;

import java.util.List;

/**
 * A way of computing a figure, with the clauses it follows. Whoever changes what a method computes
 * gives it a new version: figures keep the version that made them.
 */
public enum Method {
  ROUNDING("1", "数值修约", Clause.ROUNDING),
  AIR_ANNUAL_MEAN(
      "1",
      "空气污染物年平均浓度",
      Clause.HOUR_LABEL,
      Clause.HOURLY_AS_DELIVERED,
      Clause.DAILY_MEAN_HOURS,
      Clause.CITY_MEAN,
      Clause.STATION_COVERAGE,
      Clause.YEAR_COVERAGE,
      Clause.YEAR_FROM_EXACT_DAYS,
      Clause.DUST_CONCENTRATION,
      Clause.ROUNDING),
  AIR_PERCENTILE(
      "1",
      "空气污染物日值百分位数",
      Clause.HOUR_LABEL,
      Clause.HOURLY_AS_DELIVERED,
      Clause.EIGHT_HOUR_HOURS,
      Clause.EIGHT_HOUR_WINDOWS,
      Clause.CITY_EIGHT_HOUR,
      Clause.STATION_COVERAGE,
      Clause.PERCENTILE,
      Clause.PERCENTILE_COVERAGE,
      Clause.YEAR_FROM_EXACT_DAYS,
      Clause.ROUNDING),
  AIR_GOOD_DAYS(
      "1",
      "优良天数比例",
      Clause.EDITION_BY_DAY,
      Clause.IAQI_CEILING,
      Clause.PRIMARY_POLLUTANT,
      Clause.GAP_IN_REPORT,
      Clause.GOOD_DAYS,
      Clause.GOOD_DAYS_YEAR,
      Clause.DUST_DAYS,
      Clause.COUNTY_MEAN),
  AIR_COMPOSITE("1", "环境空气质量综合指数", Clause.COMPOSITE_INDEX, Clause.EDITION_OF_YEAR, Clause.ROUNDING),
  WATER_SECTIONS(
      "1",
      "地表水断面类别比例",
      Clause.SINGLE_FACTOR,
      Clause.EVALUATED_ITEMS,
      Clause.PH_OUTSIDE,
      Clause.WATER_YEAR,
      Clause.NON_DETECT,
      Clause.RIVER_STATUS,
      Clause.RIVER_GAP,
      Clause.MAIN_POLLUTANTS,
      Clause.TROPHIC_LEVEL,
      Clause.ROUNDING),
  DRINKING_WATER(
      "1",
      "集中式饮用水水源达标率",
      Clause.SINGLE_FACTOR,
      Clause.SOURCE_BY_COUNT,
      Clause.SOURCE_BY_VOLUME,
      Clause.ROUNDING),
  WATER_ZONES("1", "水功能区达标率", Clause.ZONE_FREQUENCY, Clause.ZONE_ANNUAL_MEAN, Clause.ROUNDING),
  NOISE_REGIONAL("1", "区域环境噪声平均等效声级", Clause.REGIONAL_NOISE, Clause.ROUNDING),
  NOISE_ROAD("1", "道路交通噪声平均等效声级", Clause.ROAD_NOISE, Clause.ROUNDING),
  EMISSION_DECLINE(
      "1", "主要污染物排放量下降率", Clause.EMISSION_DECLINE, Clause.VERIFIED_REDUCTIONS, Clause.ROUNDING),
  EMISSION_INTENSITY(
      "1", "单位地区生产总值排放量下降率", Clause.INTENSITY, Clause.INTENSITY_BY_GROWTH, Clause.ROUNDING),
  SHARE(
      "1",
      "治理、收集、利用、覆盖类比例",
      Clause.SEWAGE_TREATED,
      Clause.SEWAGE_COLLECTED,
      Clause.GARBAGE,
      Clause.SLUDGE,
      Clause.RURAL_VILLAGE,
      Clause.LIVESTOCK,
      Clause.FARMLAND,
      Clause.POLLUTED_SITE,
      Clause.FOREST,
      Clause.REDLINE,
      Clause.ROUNDING);

  private final String version;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Clause> clauses;

  Method(String version, String title, Clause... clauses) {
    this.version = version;
    this.title = title;
    this.clauses = List.of(clauses);
  }

  /** Grows with each change of what is computed. */
  public String version() {
    return version;
  }

  /** What it computes, for people. */
  public String title() {
    return title;
  }

  public List<Clause> clauses() {
    return clauses;
  }
}

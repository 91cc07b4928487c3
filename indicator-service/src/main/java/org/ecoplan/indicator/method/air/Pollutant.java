package org.ecoplan.indicator.method.air;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The six pollutants of GB 3095-2012, table 1, with the statistics that HJ 663-2013 asks for.
 *
 * <p>The order is that of bulletins; stored records number the items by it.
 */
public enum Pollutant {
  SO2(1, "二氧化硫", "ug/m3", 0, true, 98),
  NO2(2, "二氧化氮", "ug/m3", 0, true, 98),
  CO(3, "一氧化碳", "mg/m3", 1, false, 95),
  O3(4, "臭氧", "ug/m3", 0, false, 90),
  PM10(5, "可吸入颗粒物", "ug/m3", 0, true, 95),
  PM25(6, "细颗粒物", "ug/m3", 0, true, 95);

  private static final Pollutant[] BY_NUMBER = values();

  private final int number;
  private final String zh;
  private final String unit;
  private final int decimals;
  private final boolean annualMean;
  private final int percentile;

  Pollutant(int number, String zh, String unit, int decimals, boolean annualMean, int percentile) {
    this.number = number;
    this.zh = zh;
    this.unit = unit;
    this.decimals = decimals;
    this.annualMean = annualMean;
    this.percentile = percentile;
  }

  /** What stored records call it; never reassigned. */
  public int number() {
    return number;
  }

  /** The one with a number. */
  public static Pollutant numbered(int number) {
    return BY_NUMBER[number - 1];
  }

  public String zh() {
    return zh;
  }

  /** The unit of its concentrations. */
  public String unit() {
    return unit;
  }

  /** How many decimals reported concentrations have (HJ 663-2013). */
  public int decimals() {
    return decimals;
  }

  /** Whether its annual mean is evaluated. */
  public boolean hasAnnualMean() {
    return annualMean;
  }

  /** Which percentile of its daily values is evaluated. */
  public int percentile() {
    return percentile;
  }

  /** Whether sand and dust raise it. */
  public boolean isDust() {
    return this == PM10 || this == PM25;
  }

  /** The limit period its daily value is held against. */
  String dailyPeriod() {
    return this == O3 ? "mda8" : "24h";
  }

  IaqiSeries dailySeries() {
    return switch (this) {
      case SO2 -> IaqiSeries.SO2_24h;
      case NO2 -> IaqiSeries.NO2_24h;
      case CO -> IaqiSeries.CO_24h;
      case O3 -> IaqiSeries.O3_8h;
      case PM10 -> IaqiSeries.PM10_24h;
      case PM25 -> IaqiSeries.PM25_24h;
    };
  }

  /** A concentration as it is reported. */
  public BigDecimal reported(BigDecimal concentration) {
    return concentration.setScale(decimals, RoundingMode.HALF_EVEN);
  }
}

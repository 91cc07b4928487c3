package org.ecoplan.indicator.method.air;

/** A pollutant with an averaging time, named as in the table of break points (HJ 633, table 1). */
public enum IaqiSeries {
  SO2_24h,
  SO2_1h,
  NO2_24h,
  NO2_1h,
  PM10_24h,
  CO_24h,
  CO_1h,
  O3_1h,
  O3_8h,
  PM25_24h
}

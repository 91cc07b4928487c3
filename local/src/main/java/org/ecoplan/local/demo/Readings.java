package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What instruments and laboratories would have said at a few points. */
final class Readings {

  private static final int HOURS = 24;

  /**
   * A pollutant with its usual level and how far it swings over a day.
   *
   * @param peak the hour at which it is highest
   */
  private record Air(
      String item, String unit, double level, double swing, int peak, int decimals) {}

  /** An item of water with its usual level. */
  private record Water(String item, String unit, double level, double spread, int decimals) {}

  private static final List<Air> AIR =
      List.of(
          new Air("PM25", "ug/m3", 29, 8, 20, 0),
          new Air("PM10", "ug/m3", 46, 12, 19, 0),
          new Air("SO2", "ug/m3", 9, 2, 11, 0),
          new Air("NO2", "ug/m3", 22, 9, 20, 0),
          new Air("CO", "mg/m3", 0.8, 0.2, 8, 1),
          new Air("O3", "ug/m3", 58, 34, 15, 0));

  private static final List<Water> WATER =
      List.of(
          new Water("PH", "-", 7.6, 0.3, 1),
          new Water("DO", "mg/L", 7.4, 0.9, 1),
          new Water("CODMN", "mg/L", 2.3, 0.7, 1),
          new Water("NH3N", "mg/L", 0.22, 0.12, 2),
          new Water("TP", "mg/L", 0.07, 0.03, 2));

  private Readings() {}

  /** The hours of a station on the days of a month. */
  static List<Map<String, Object>> air(String station, LocalDate month) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (LocalDate day = month; day.getMonth() == month.getMonth(); day = day.plusDays(1)) {
      for (Air air : AIR) {
        Dice dice = Dice.about("air", station, air.item(), day.toString());
        double weather = dice.between(0.65, 1.4);
        for (int hour = 1; hour <= HOURS; hour++) {
          double turn = StrictMath.cos((hour - air.peak()) * 2 * Math.PI / HOURS);
          double value = (air.level() + air.swing() * turn) * weather * dice.between(0.93, 1.07);
          Map<String, Object> reading =
              reading(station, air.item(), day, air.unit(), value, air.decimals());
          reading.put("hour", hour);
          records.add(reading);
        }
      }
    }
    return records;
  }

  /** The monthly samples of a section or source over the months of a year. */
  static List<Map<String, Object>> water(String point, int year) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      LocalDate day = LocalDate.of(year, month, 8);
      for (Water water : WATER) {
        Dice dice = Dice.about("water", point, water.item(), day.toString());
        double value = water.level() + dice.between(-water.spread(), water.spread());
        records.add(reading(point, water.item(), day, water.unit(), value, water.decimals()));
      }
    }
    return records;
  }

  private static Map<String, Object> reading(
      String point, String item, LocalDate day, String unit, double value, int decimals) {
    Map<String, Object> reading = new LinkedHashMap<>();
    reading.put("point", point);
    reading.put("item", item);
    reading.put("day", day.toString());
    reading.put("unit", unit);
    reading.put(
        "value", BigDecimal.valueOf(Math.max(0, value)).setScale(decimals, RoundingMode.HALF_UP));
    return reading;
  }
}

package org.ecoplan.benchmark.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.Pollutant;

/** A city-year as deliveries of the API, in the order of time: all stations, hour by hour. */
final class Deliveries {

  private Deliveries() {}

  /** The code of a station. */
  static String station(int city, int station) {
    return "C%03d-S%02d".formatted(city, station);
  }

  /**
   * Writes them one after the other.
   *
   * @param sink takes a delivery and how many records it has
   */
  static void of(int city, int recordsEach, ObjIntConsumer<String> sink) {
    List<String> records = new ArrayList<>(recordsEach);
    for (LocalDate day : SyntheticHours.days()) {
      for (int hour = 1; hour <= HourlyReadings.HOURS; hour++) {
        for (int station = 1; station <= SyntheticHours.STATIONS; station++) {
          for (Pollutant pollutant : Pollutant.values()) {
            OptionalInt reading = SyntheticHours.reading(station, pollutant, day, hour);
            if (reading.isPresent()) {
              records.add(record(station(city, station), pollutant, day, hour, reading.getAsInt()));
            }
            if (records.size() == recordsEach) {
              sink.accept(delivery(records), records.size());
              records.clear();
            }
          }
        }
      }
    }
    if (!records.isEmpty()) {
      sink.accept(delivery(records), records.size());
    }
  }

  private static String delivery(List<String> records) {
    return "{\"source\":\"benchmark\",\"records\":[" + String.join(",", records) + "]}";
  }

  private static String record(
      String station, Pollutant pollutant, LocalDate day, int hour, int thousandths) {
    return "{\"point\":\""
        + station
        + "\",\"item\":\""
        + pollutant
        + "\",\"day\":\""
        + day
        + "\",\"hour\":"
        + hour
        + ",\"value\":"
        + HourlyReadings.value(thousandths).toPlainString()
        + ",\"unit\":\""
        + pollutant.unit()
        + "\"}";
  }
}

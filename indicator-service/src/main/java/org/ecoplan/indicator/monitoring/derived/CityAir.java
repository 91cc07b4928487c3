package org.ecoplan.indicator.monitoring.derived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.air.AirEdition;
import org.ecoplan.indicator.method.air.CityDay;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.indicator.method.air.StationDay;

/** From the hours of a city's stations to its daily values. */
public final class CityAir {
  private final ToIntFunction<LocalDate> stations;
  private final SortedMap<LocalDate, Map<Pollutant, Stations>> days = new TreeMap<>();

  /**
   * A city.
   *
   * @param stations how many stations are assessed on a day, whether they deliver or not
   */
  public CityAir(ToIntFunction<LocalDate> stations) {
    this.stations = stations;
  }

  /** Adds the hours of one station. */
  public void add(LocalDate day, Pollutant pollutant, HourlyReadings readings) {
    Stations values =
        days.computeIfAbsent(day, none -> new EnumMap<>(Pollutant.class))
            .computeIfAbsent(pollutant, none -> new Stations());
    StationDay.of(AirEdition.on(day), pollutant, readings)
        .value()
        .ifPresent(station -> values.valid.add(station.value()));
    if (pollutant == Pollutant.O3) {
      values.highest(readings.highest());
    }
  }

  /** A city's value of a day and pollutant with how many stations it rests on. */
  public record Value(
      Outcome<Ratio> value, int stations, int validStations, OptionalInt highestHour) {}

  /** The values of a day, one for each pollutant that any station delivered. */
  public Map<Pollutant, Value> day(LocalDate day) {
    Map<Pollutant, Value> values = new EnumMap<>(Pollutant.class);
    int assessed = stations.applyAsInt(day);
    days.getOrDefault(day, Map.of())
        .forEach(
            (pollutant, delivered) ->
                values.put(
                    pollutant,
                    new Value(
                        CityDay.of(delivered.valid, assessed).map(CityDay::value),
                        assessed,
                        delivered.valid.size(),
                        delivered.highest)));
    return values;
  }

  /** All days with any record. */
  public Iterable<LocalDate> days() {
    return days.keySet();
  }

  private static final class Stations {
    private final List<Ratio> valid = new ArrayList<>();
    private OptionalInt highest = OptionalInt.empty();

    void highest(OptionalInt hour) {
      if (highest.isEmpty() || (hour.isPresent() && hour.getAsInt() > highest.getAsInt())) {
        highest = hour;
      }
    }
  }
}

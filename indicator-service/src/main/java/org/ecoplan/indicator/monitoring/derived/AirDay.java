package org.ecoplan.indicator.monitoring.derived;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.air.AirQuality;
import org.ecoplan.indicator.method.air.AirYear;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * A city's air on a day, as bulletins print it.
 *
 * @param concentrations reported values by pollutant; one without a value is in {@code shortfalls}
 * @param aqi absent where {@code unclassified} says why
 * @param primary the primary pollutants, none up to 50
 * @param dust whether the day was determined to be spoiled by sand and dust
 */
public record AirDay(
    LocalDate day,
    Map<Pollutant, BigDecimal> concentrations,
    Map<Pollutant, String> shortfalls,
    Map<Pollutant, String> stations,
    @Nullable Integer aqi,
    @Nullable String category,
    List<Pollutant> primary,
    @Nullable String unclassified,
    boolean dust) {

  static AirDay of(LocalDate day, List<CityDays.Kept> rows, boolean dust) {
    Map<Pollutant, Ratio> values = new EnumMap<>(Pollutant.class);
    Map<Pollutant, BigDecimal> reported = new EnumMap<>(Pollutant.class);
    Map<Pollutant, String> shortfalls = new EnumMap<>(Pollutant.class);
    Map<Pollutant, String> stations = new EnumMap<>(Pollutant.class);
    BigDecimal highestOzone = null;
    for (CityDays.Kept row : rows) {
      Pollutant pollutant = row.pollutant();
      Ratio value = row.value();
      stations.put(pollutant, row.validStations() + "/" + row.stations());
      if (value != null) {
        values.put(pollutant, value);
        reported.put(pollutant, value.rounded(pollutant.decimals()));
      }
      String shortfall = row.shortfall();
      if (shortfall != null) {
        shortfalls.put(pollutant, shortfall);
      }
      Integer highest = row.highestHour();
      if (pollutant == Pollutant.O3 && highest != null) {
        highestOzone = HourlyReadings.value(highest);
      }
    }
    Outcome<AirQuality> quality = AirYear.ofDay(day, values, highestOzone);
    return new AirDay(
        day,
        reported,
        shortfalls,
        stations,
        quality.map(AirQuality::aqi).value().orElse(null),
        quality.map(one -> one.category().zh()).value().orElse(null),
        quality.map(one -> List.copyOf(one.primary())).value().orElse(List.of()),
        quality.shortfall().map(Shortfall::sentence).orElse(null),
        dust);
  }

  static List<AirDay> of(List<CityDays.Kept> rows, Set<LocalDate> dust) {
    List<AirDay> days = new ArrayList<>();
    List<CityDays.Kept> ofDay = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      CityDays.Kept row = rows.get(i);
      ofDay.add(row);
      if (i + 1 == rows.size() || !rows.get(i + 1).day().equals(row.day())) {
        days.add(of(row.day(), ofDay, dust.contains(row.day())));
        ofDay.clear();
      }
    }
    return days;
  }
}

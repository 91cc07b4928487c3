package org.ecoplan.benchmark.indicators;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecoplan.indicator.method.Figure;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.air.AirYear;
import org.ecoplan.indicator.method.air.HourlyReadings;
import org.ecoplan.indicator.method.air.Pollutant;
import org.ecoplan.indicator.monitoring.derived.CityAir;
import org.ecoplan.indicator.monitoring.record.HourlyTable;

/** All air figures of a city-year from its stored records, with the service's own classes. */
final class CityYear {

  private CityYear() {}

  static SortedMap<String, BigDecimal> figures(Connection connection, List<Integer> stations)
      throws SQLException {
    List<LocalDate> days = SyntheticHours.days();
    CityAir air = new CityAir(day -> stations.size());
    new HourlyTable(connection)
        .read(
            stations,
            days,
            (key, readings) ->
                air.add(
                    key.day(),
                    Pollutant.numbered(key.item()),
                    HourlyReadings.ofThousandths(readings)));
    SortedMap<LocalDate, Map<Pollutant, Ratio>> valid = new TreeMap<>();
    for (LocalDate day : days) {
      Map<Pollutant, Ratio> values = new EnumMap<>(Pollutant.class);
      air.day(day)
          .forEach(
              (pollutant, city) ->
                  city.value().value().ifPresent(value -> values.put(pollutant, value)));
      valid.put(day, values);
    }
    SortedMap<String, BigDecimal> figures = new TreeMap<>();
    for (Figure figure : new AirYear(SyntheticHours.YEAR, valid, Map.of(), Set.of()).figures()) {
      figure.value().value().ifPresent(value -> figures.put(figure.code(), value));
    }
    return figures;
  }
}

package org.ecoplan.indicator.method.air;

import java.util.List;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * A city's daily value of a pollutant: the mean over its stations, exact.
 *
 * @param stations how many stations had a valid value
 */
public record CityDay(Ratio value, int stations) {
  /** Three in four of the stations, or two in four where there are fewer than four. */
  private static final int FEW = 4;

  /**
   * The mean of the valid stations.
   *
   * @param values of the stations that have a valid one
   * @param stations how many assessed stations the city has
   */
  public static Outcome<CityDay> of(List<Ratio> values, int stations) {
    int needed = stationsNeeded(stations);
    if (values.isEmpty() || values.size() < needed) {
      return Outcome.missing(
          Shortfall.of(Kind.STATIONS, "有效点位", values.size(), Math.max(1, needed)));
    }
    return Outcome.of(new CityDay(Ratio.mean(values), values.size()));
  }

  /** How many valid stations a city's value needs (HJ 663-2013, owed: METHODS.md). */
  static int stationsNeeded(int stations) {
    int quarters = stations < FEW ? 2 : 3;
    return (stations * quarters + 3) / FEW;
  }
}

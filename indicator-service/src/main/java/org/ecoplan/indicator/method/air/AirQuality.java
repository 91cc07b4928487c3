package org.ecoplan.indicator.method.air;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The quality of a city's air on a day (HJ 633).
 *
 * @param aqi the largest of the individual indices
 * @param primary the pollutants that reach it, several where they tie; none up to 50
 * @param indices by pollutant; a pollutant without a value is not in it
 */
public record AirQuality(int aqi, Set<Pollutant> primary, Map<Pollutant, Integer> indices) {
  private static final int GOOD_UP_TO = 100;
  private static final int PRIMARY_ABOVE = 50;
  private static final int HEAVY_ABOVE = 200;

  public AirQuality {
    primary = Collections.unmodifiableSet(primary);
    indices = Collections.unmodifiableMap(indices);
  }

  /**
   * From the city's daily concentrations, rounded as they are reported.
   *
   * @param highestOzoneHour replaces an 8 h value beyond the table of 2012
   * @return nothing where a pollutant is missing and the others do not exceed 100: the day cannot
   *     be classified (HJ 633-2026, 5.3.1)
   */
  public static Outcome<AirQuality> of(
      AirEdition edition,
      Map<Pollutant, BigDecimal> concentrations,
      @Nullable BigDecimal highestOzoneHour) {
    IaqiTable table = IaqiTable.of(edition);
    Map<Pollutant, Integer> indices = new EnumMap<>(Pollutant.class);
    for (Map.Entry<Pollutant, BigDecimal> one : concentrations.entrySet()) {
      Pollutant pollutant = one.getKey();
      BigDecimal reported = pollutant.reported(one.getValue());
      if (reported.signum() < 0) {
        return Outcome.missing(Shortfall.input(pollutant.zh() + "浓度 " + reported + " 不能为负"));
      }
      Outcome<Integer> index = table.iaqi(pollutant.dailySeries(), reported);
      if (index.value().isEmpty() && pollutant == Pollutant.O3 && highestOzoneHour != null) {
        index = table.iaqi(IaqiSeries.O3_1h, pollutant.reported(highestOzoneHour));
      }
      index.value().ifPresent(value -> indices.put(pollutant, value));
    }
    return ofIndices(indices);
  }

  /** From individual indices. */
  public static Outcome<AirQuality> ofIndices(Map<Pollutant, Integer> indices) {
    int aqi = indices.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int all = Pollutant.values().length;
    if (indices.size() < all && aqi <= GOOD_UP_TO) {
      return Outcome.missing(Shortfall.of(Kind.ITEMS, "污染物日值", indices.size(), all));
    }
    Set<Pollutant> primary = EnumSet.noneOf(Pollutant.class);
    if (aqi > PRIMARY_ABOVE) {
      indices.forEach(
          (pollutant, index) -> {
            if (index == aqi) {
              primary.add(pollutant);
            }
          });
    }
    return Outcome.of(new AirQuality(aqi, primary, new EnumMap<>(indices)));
  }

  public AqiCategory category() {
    return AqiCategory.of(aqi);
  }

  /** 优良天. */
  public boolean isGood() {
    return aqi <= GOOD_UP_TO;
  }

  /** 重度及以上污染天. */
  public boolean isHeavilyPolluted() {
    return aqi > HEAVY_ABOVE;
  }
}

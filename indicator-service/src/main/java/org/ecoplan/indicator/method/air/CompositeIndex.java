package org.ecoplan.indicator.method.air;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * The composite index of a city's air: the sum of single indices, each rounded to two decimals
 * before it is added (城市环境空气质量排名技术规定).
 *
 * @param singles concentration / class 2 limit, by pollutant
 * @param sum of the single indices
 */
public record CompositeIndex(Map<Pollutant, BigDecimal> singles, BigDecimal sum) {
  private static final int DECIMALS = 2;

  public CompositeIndex {
    singles = Collections.unmodifiableMap(singles);
  }

  /**
   * From the year's reported concentrations.
   *
   * @param concentrations annual means of SO2, NO2, PM10, PM2.5; P95 of CO; P90 of O3
   */
  public static Outcome<CompositeIndex> of(
      AirEdition edition, Map<Pollutant, BigDecimal> concentrations) {
    int all = Pollutant.values().length;
    if (concentrations.size() < all) {
      return Outcome.missing(Shortfall.of(Kind.ITEMS, "污染物年评价值", concentrations.size(), all));
    }
    Map<Pollutant, BigDecimal> singles = new EnumMap<>(Pollutant.class);
    for (Map.Entry<Pollutant, BigDecimal> one : concentrations.entrySet()) {
      if (one.getValue().signum() < 0) {
        return Outcome.missing(
            Shortfall.input(one.getKey().zh() + "浓度 " + one.getValue() + " 不能为负"));
      }
      singles.put(
          one.getKey(),
          Ratio.of(one.getValue())
              .dividedBy(Ratio.of(limit(edition, one.getKey())))
              .rounded(DECIMALS));
    }
    BigDecimal sum = singles.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Outcome.of(new CompositeIndex(singles, sum));
  }

  /** The pollutants with the largest single index. */
  public Set<Pollutant> primary() {
    BigDecimal largest = singles.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    Set<Pollutant> primary = EnumSet.noneOf(Pollutant.class);
    singles.forEach(
        (pollutant, single) -> {
          if (single.compareTo(largest) == 0) {
            primary.add(pollutant);
          }
        });
    return primary;
  }

  private static BigDecimal limit(AirEdition edition, Pollutant pollutant) {
    return AirLimits.classTwo(
        edition, pollutant, pollutant.hasAnnualMean() ? "annual" : pollutant.dailyPeriod());
  }
}

package org.ecoplan.indicator.method.rate;

import java.math.BigDecimal;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;

/**
 * 城镇生活污水集中收集率: the persons whose sewage reaches a plant, by the BOD5 that arrives there.
 *
 * @param persons draining to plants, exact
 * @param population using water in the urban area
 */
public record SewageCollection(Ratio persons, BigDecimal population) {
  /** The ministry's constant: 45 g of BOD5 for a head and day. */
  private static final Ratio GRAMS_A_YEAR = Ratio.of(45L * 365, 1);

  /**
   * From what reaches the plants.
   *
   * @param inflow domestic sewage in m3 a year
   * @param bod5 its concentration in mg/L, which is g/m3
   */
  public static Outcome<SewageCollection> of(
      BigDecimal inflow, BigDecimal bod5, BigDecimal population) {
    if (inflow.signum() < 0 || bod5.signum() < 0) {
      return Outcome.missing(Shortfall.input("进水量和 BOD5 浓度不能为负"));
    }
    if (population.signum() <= 0) {
      return Outcome.missing(Shortfall.input("用水人口应大于零"));
    }
    return Outcome.of(
        new SewageCollection(
            Ratio.of(inflow).times(Ratio.of(bod5)).dividedBy(GRAMS_A_YEAR), population));
  }

  /** In percent, exact. More persons than there are is an error of the data, not a rate. */
  public Outcome<Ratio> percent() {
    return Share.percent("折算收集人口", persons.rounded(0), "用水人口", population, false)
        .map(whole -> persons.dividedBy(Ratio.of(population)).times(Ratio.of(100, 1)));
  }
}

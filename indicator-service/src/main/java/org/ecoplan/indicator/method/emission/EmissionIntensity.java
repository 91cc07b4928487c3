package org.ecoplan.indicator.method.emission;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/** By how much emissions per GDP at constant prices have fallen, in percent. */
public final class EmissionIntensity {
  private static final Ratio ONE = Ratio.of(1, 1);
  private static final Ratio HUNDRED = Ratio.of(100, 1);

  private EmissionIntensity() {}

  /**
   * A year's emissions and GDP.
   *
   * @param gdp at the constant prices of the base year
   */
  public record Year(BigDecimal emission, BigDecimal gdp) {}

  /** (1 - I_t / I_base) × 100, exact. */
  public static Outcome<Ratio> decline(Year base, Year current) {
    if (base.emission.signum() < 0 || current.emission.signum() < 0) {
      return Outcome.missing(Shortfall.input("排放量不能为负"));
    }
    if (base.gdp.signum() <= 0 || current.gdp.signum() <= 0) {
      return Outcome.missing(Shortfall.input("地区生产总值应大于零"));
    }
    if (base.emission.signum() == 0) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "基年排放量大于零的数据", 0, 1));
    }
    return Outcome.of(ONE.minus(intensity(current).dividedBy(intensity(base))).times(HUNDRED));
  }

  /** 1 - ∏(1 - K): yearly declines multiply and are never added. In percent, exact. */
  public static Outcome<Ratio> cumulative(List<BigDecimal> yearlyPercent) {
    if (yearlyPercent.isEmpty()) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "年度降幅", 0, 1));
    }
    Ratio remaining = ONE;
    for (BigDecimal percent : yearlyPercent) {
      if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        return Outcome.missing(Shortfall.input("年度降幅 " + percent + "% 不能超过 100%"));
      }
      remaining = remaining.times(ONE.minus(Ratio.of(percent).dividedBy(HUNDRED)));
    }
    return Outcome.of(ONE.minus(remaining).times(HUNDRED));
  }

  /**
   * The year's decline from growth rates, where GDP at constant prices is not published: 1 - (1+e)
   * / (1+g) (owed: METHODS.md).
   */
  public static Outcome<Ratio> byGrowth(BigDecimal emissionPercent, BigDecimal gdpPercent) {
    Ratio emission = ONE.plus(Ratio.of(emissionPercent).dividedBy(HUNDRED));
    Ratio gdp = ONE.plus(Ratio.of(gdpPercent).dividedBy(HUNDRED));
    return emission.signum() < 0 || gdp.signum() <= 0
        ? Outcome.missing(Shortfall.input("增速不能低于 -100%"))
        : Outcome.of(ONE.minus(emission.dividedBy(gdp)).times(HUNDRED));
  }

  private static Ratio intensity(Year year) {
    return Ratio.of(year.emission).dividedBy(Ratio.of(year.gdp));
  }
}

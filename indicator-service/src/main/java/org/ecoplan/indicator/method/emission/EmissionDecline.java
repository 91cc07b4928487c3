package org.ecoplan.indicator.method.emission;

import java.math.BigDecimal;
import java.util.Collection;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * By how much emissions have fallen since the base year (the last year of the previous plan), in
 * percent. A rise is negative. Both totals are in one unit.
 */
public final class EmissionDecline {
  private static final Ratio HUNDRED = Ratio.of(100, 1);

  private EmissionDecline() {}

  /** (base - current) / base, from the totals of two years, exact. */
  public static Outcome<Ratio> ofTotals(BigDecimal base, BigDecimal current) {
    return checked(base, current)
        .map(yes -> Ratio.of(base.subtract(current)).dividedBy(Ratio.of(base)).times(HUNDRED));
  }

  /** Verified reductions of projects / the base year's total, exact (十四五, owed: METHODS.md). */
  public static Outcome<Ratio> ofVerifiedReductions(
      BigDecimal base, Collection<BigDecimal> reductions) {
    BigDecimal sum = reductions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean negative = reductions.stream().anyMatch(one -> one.signum() < 0);
    if (negative) {
      return Outcome.missing(Shortfall.input("减排量不能为负"));
    }
    if (base.signum() > 0 && sum.compareTo(base) > 0) {
      return Outcome.missing(Shortfall.input("减排量 " + sum + " 超过基年排放量 " + base));
    }
    return checked(base, sum).map(yes -> Ratio.of(sum).dividedBy(Ratio.of(base)).times(HUNDRED));
  }

  private static Outcome<Boolean> checked(BigDecimal base, BigDecimal other) {
    if (base.signum() < 0 || other.signum() < 0) {
      return Outcome.missing(Shortfall.input("排放量不能为负"));
    }
    return base.signum() == 0
        ? Outcome.missing(Shortfall.of(Kind.SAMPLES, "基年排放量大于零的数据", 0, 1))
        : Outcome.of(true);
  }
}

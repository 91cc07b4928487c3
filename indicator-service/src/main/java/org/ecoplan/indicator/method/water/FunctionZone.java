package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/** Whether a water function zone keeps its target, by either rule, and the share that does. */
public final class FunctionZone {
  private static final Ratio HUNDRED = Ratio.of(100, 1);
  private static final int EVALUATIONS_NEEDED = 6;
  private static final Ratio COMPLIANT_FROM = Ratio.of(80, 1);

  private FunctionZone() {}

  /** By frequency: compliant in at least 80 % of at least six evaluations (SL 395-2007, owed). */
  public static Outcome<Boolean> compliesByFrequency(int evaluations, int compliant) {
    return frequency(evaluations, compliant).map(share -> share.compareTo(COMPLIANT_FROM) >= 0);
  }

  /** The share of compliant evaluations in percent, exact. */
  public static Outcome<Ratio> frequency(int evaluations, int compliant) {
    if (compliant < 0 || compliant > evaluations) {
      return Outcome.missing(
          Shortfall.input("达标次数 " + compliant + " 应在 0 到评价次数 " + evaluations + " 之间"));
    }
    if (evaluations < EVALUATIONS_NEEDED) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "评价次数", evaluations, EVALUATIONS_NEEDED));
    }
    return Outcome.of(Ratio.of(compliant, evaluations).times(HUNDRED));
  }

  /** By annual mean: its class is the target's or better. */
  public static boolean compliesByAnnualMean(WaterClass annualMean, WaterClass target) {
    return annualMean.isAtLeast(target);
  }

  /**
   * Compliant zones / evaluated zones, in percent with one decimal. Dry zones and zones without a
   * target are not evaluated.
   */
  public static Outcome<BigDecimal> rate(int compliant, int evaluated) {
    if (compliant < 0 || compliant > evaluated) {
      return Outcome.missing(
          Shortfall.input("达标水功能区 " + compliant + " 应在 0 到参评 " + evaluated + " 之间"));
    }
    return evaluated == 0
        ? Outcome.missing(Shortfall.of(Kind.SAMPLES, "参评水功能区", 0, 1))
        : Outcome.of(Ratio.of(compliant, evaluated).times(HUNDRED).rounded(1));
  }
}

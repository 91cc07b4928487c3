package org.ecoplan.indicator.method.water;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * How many sections are good and how many are bad, and the status of a river of at least five
 * (环办〔2011〕22号).
 *
 * @param good sections of class I to III
 * @param bad sections worse than V
 * @param all sections assessed
 */
public record SectionShares(int good, int bad, int all) {
  private static final Ratio HUNDRED = Ratio.of(100, 1);
  private static final int ENOUGH_FOR_SHARES = 5;

  public SectionShares {
    if (good < 0 || bad < 0 || good + bad > all) {
      throw new IllegalArgumentException("good and bad sections are part of all");
    }
  }

  public static SectionShares of(List<WaterClass> classes) {
    return new SectionShares(
        (int) classes.stream().filter(one -> one.isAtLeast(WaterClass.III)).count(),
        (int) classes.stream().filter(one -> one == WaterClass.WORSE_THAN_V).count(),
        classes.size());
  }

  /** Sections of class I to III, in percent with one decimal. */
  public Outcome<BigDecimal> goodShare() {
    return share(good);
  }

  /** Sections worse than V, in percent with one decimal. */
  public Outcome<BigDecimal> badShare() {
    return share(bad);
  }

  private Outcome<BigDecimal> share(int part) {
    return all == 0
        ? Outcome.missing(Shortfall.of(Kind.SAMPLES, "参评断面", 0, 1))
        : Outcome.of(percent(part).rounded(1));
  }

  private Ratio percent(int part) {
    return Ratio.of(part, all).times(HUNDRED);
  }

  /**
   * The status of the river. Shares are compared before rounding; what the table leaves open is the
   * last case (METHODS.md).
   */
  public Outcome<String> riverStatus() {
    if (all < ENOUGH_FOR_SHARES) {
      return Outcome.missing(Shortfall.of(Kind.SAMPLES, "按比例法评价的断面", all, ENOUGH_FOR_SHARES));
    }
    Ratio goodShare = percent(good);
    Ratio badShare = percent(bad);
    if (goodShare.compareTo(Ratio.of(90, 1)) >= 0) {
      return Outcome.of("优");
    }
    if (goodShare.compareTo(Ratio.of(75, 1)) >= 0) {
      return Outcome.of("良好");
    }
    if (badShare.compareTo(Ratio.of(20, 1)) < 0) {
      return Outcome.of("轻度污染");
    }
    return Outcome.of(badShare.compareTo(Ratio.of(40, 1)) < 0 ? "中度污染" : "重度污染");
  }
}

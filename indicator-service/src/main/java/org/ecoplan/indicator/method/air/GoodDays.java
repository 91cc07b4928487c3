package org.ecoplan.indicator.method.air;

import java.math.BigDecimal;
import java.util.Collection;
import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * The days of a year by their air quality (优良天数比例). Targets are settled on the ratio without the
 * days that sand and dust spoiled; the one with them is published beside it.
 *
 * @param valid days that could be classified
 * @param good of those, with an AQI up to 100
 * @param heavy of those, with an AQI above 200
 * @param dust of those, above 100 because of sand and dust, as the national centre has determined
 */
public record GoodDays(int valid, int good, int heavy, int dust) {
  private static final Ratio HUNDRED = Ratio.of(100, 1);

  public GoodDays {
    if (good < 0 || heavy < 0 || dust < 0 || good + Math.max(heavy, dust) > valid) {
      throw new IllegalArgumentException("good and bad days are part of the valid days");
    }
  }

  /** Good days / valid days, in percent with one decimal. */
  public Outcome<BigDecimal> retained() {
    return share(good, valid);
  }

  /** Good days / (valid days - days spoiled by dust), in percent with one decimal. */
  public Outcome<BigDecimal> dustExcluded() {
    return share(good, valid - dust);
  }

  /** Days above 200 / valid days, in percent with one decimal. */
  public Outcome<BigDecimal> heavilyPolluted() {
    return share(heavy, valid);
  }

  /** The ratio of several counties: the mean of their own ratios, not of their days. */
  public static Outcome<BigDecimal> meanOf(Collection<BigDecimal> ratios) {
    return ratios.isEmpty()
        ? Outcome.missing(Shortfall.of(Kind.SAMPLES, "县城", 0, 1))
        : Outcome.of(Ratio.mean(ratios.stream().map(Ratio::of).toList()).rounded(1));
  }

  private static Outcome<BigDecimal> share(int part, int whole) {
    return whole == 0
        ? Outcome.missing(Shortfall.of(Kind.DAYS, "有效日", 0, 1))
        : Outcome.of(Ratio.of(part, whole).times(HUNDRED).rounded(1));
  }
}

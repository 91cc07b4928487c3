package org.ecoplan.indicator.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a rate was divided from, such as villages with treatment over all villages.
 *
 * @param denominator more than zero, in the same unit as the numerator
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
  private static final int DECIMALS = 2;

  public Ratio {
    if (denominator.signum() <= 0 || numerator.signum() < 0) {
      throw new IllegalArgumentException("a ratio has a numerator ≥ 0 and a denominator > 0");
    }
  }

  /** In per cent with two decimals, half even. */
  public BigDecimal percent() {
    return percent(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** Whether a printed percentage follows from the two, rounded half even or half up. */
  public boolean gives(BigDecimal percent) {
    int decimals = Math.max(0, percent.scale());
    return percent(decimals, RoundingMode.HALF_EVEN).compareTo(percent) == 0
        || percent(decimals, RoundingMode.HALF_UP).compareTo(percent) == 0;
  }

  private BigDecimal percent(int decimals, RoundingMode rounding) {
    return numerator.movePointRight(2).divide(denominator, decimals, rounding);
  }
}

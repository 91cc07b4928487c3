package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers in sentences. */
public final class Amounts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Amounts() {}

  /** The same amount with at least one decimal: {@code 2} becomes {@code 2.0}. */
  public static BigDecimal withADecimal(BigDecimal amount) {
    return amount.scale() < 1 ? amount.setScale(1) : amount;
  }

  /** An amount of a unit, such as {@code 94%} or {@code 29 ug/m3}. */
  public static String of(BigDecimal amount, @Nullable String unit) {
    String number = amount.toPlainString();
    if (unit == null || unit.isEmpty()) {
      return number;
    }
    return unit.equals("%") ? number + unit : number + " " + unit;
  }

  /**
   * A difference of two amounts of a unit, without its sign. Percentages differ by percentage
   * points (百分点).
   */
  public static String difference(BigDecimal difference, @Nullable String unit) {
    String number = withADecimal(difference.abs()).toPlainString();
    if (unit == null || unit.isEmpty()) {
      return number;
    }
    return unit.equals("%") ? number + " 个百分点" : number + " " + unit;
  }

  /** A difference with its sign, such as {@code +2.0 个百分点}. */
  public static String signed(BigDecimal difference, @Nullable String unit) {
    String sign =
        switch (difference.signum()) {
          case 1 -> "+";
          case -1 -> "-";
          default -> "±";
        };
    return sign + difference(difference, unit);
  }

  /** A share of one as a percentage with one decimal; only for reading, decisions are exact. */
  static String percent(BigDecimal numerator, BigDecimal denominator) {
    return numerator
            .multiply(HUNDRED)
            .divide(denominator, 1, RoundingMode.HALF_EVEN)
            .toPlainString()
        + "%";
  }
}

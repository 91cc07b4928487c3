package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What values a series can have at all; a missing value lies in it.
 *
 * @param least the lowest possible value, absent where there is none
 * @param most the highest possible value, absent where there is none
 */
public record ValueRange(@Nullable BigDecimal least, @Nullable BigDecimal most) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The range of a unit.
   *
   * @param fall whether the series is a fall (下降率), which is negative where amounts rise
   */
  public static ValueRange of(@Nullable String unit, boolean fall) {
    if (unit == null) {
      return new ValueRange(null, null);
    }
    return switch (unit) {
      case "%" -> new ValueRange(fall ? null : BigDecimal.ZERO, HUNDRED);
      case "ug/m3", "mg/m3", "t/a", "t", "km", "d" -> new ValueRange(BigDecimal.ZERO, null);
      default -> new ValueRange(null, null);
    };
  }

  @Nullable BigDecimal best(Direction better) {
    return better == Direction.LOWER ? least : most;
  }

  @Nullable BigDecimal worst(Direction better) {
    return better == Direction.LOWER ? most : least;
  }
}

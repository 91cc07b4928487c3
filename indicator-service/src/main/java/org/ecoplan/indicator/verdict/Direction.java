package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;

/** Which way is better for a series. */
public enum Direction {
  /** A higher value is better, such as the share of good days. */
  HIGHER,
  /** A lower value is better, such as a concentration. */
  LOWER,
  /** The source states no direction: qualitative series, or an assignment nobody has printed. */
  NONE;

  /** In words: whether going from one value to another is better (变好) or worse (变差). */
  public String change(BigDecimal from, BigDecimal to) {
    int sign = to.compareTo(from);
    if (sign == 0) {
      return "持平";
    }
    return switch (this) {
      case HIGHER -> sign > 0 ? "变好" : "变差";
      case LOWER -> sign < 0 ? "变好" : "变差";
      case NONE -> sign > 0 ? "上升" : "下降";
    };
  }
}

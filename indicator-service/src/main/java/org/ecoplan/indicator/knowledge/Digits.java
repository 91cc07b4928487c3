package org.ecoplan.indicator.knowledge;

import java.math.BigDecimal;

/**
 * How many digits a figure may have. Nothing that is measured or promised has more, and a number
 * such as 1E+999999999 is a few bytes to send and gigabytes to print.
 */
public final class Digits {
  /** What would be right, for people. */
  public static final String EXPECTED = "整数至多 15 位，小数至多 12 位";

  private static final int BEFORE_THE_POINT = 15;
  private static final int AFTER_THE_POINT = 12;

  private Digits() {}

  /** Whether there are few enough. */
  public static boolean areFew(BigDecimal value) {
    return value.scale() <= AFTER_THE_POINT
        && (long) value.precision() - value.scale() <= BEFORE_THE_POINT;
  }
}

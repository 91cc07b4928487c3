package org.ecoplan.kit.tabular;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Money as people write it in a workbook: in 万元, in a column {@code amount_wan} where the data have
 * yuan in {@code amount_yuan} (docs/adr/0048).
 */
public final class WanColumn {
  private static final String WAN = "_wan";
  private static final String YUAN = "_yuan";
  private static final int YUAN_TO_WAN = 4;

  /** So many digits of a number are what somebody wrote (IEEE 754, binary64). */
  private static final MathContext SIGNIFICANT = new MathContext(15);

  private WanColumn() {}

  /** The name of the column for people. */
  public static String of(String name) {
    return name.replace(YUAN, "") + WAN;
  }

  /** 万元 of so many yuan. */
  public static BigDecimal of(BigDecimal yuan) {
    return yuan.movePointLeft(YUAN_TO_WAN);
  }

  static boolean isOne(String name) {
    return name.endsWith(WAN);
  }

  /** The name of the column in yuan; any other name stays. */
  static String nameInYuan(String name) {
    return isOne(name) ? name.substring(0, name.length() - WAN.length()) + YUAN : name;
  }

  /**
   * A number of 万元 in yuan, without the digits that a spreadsheet adds by its way of counting; what
   * is no number stays.
   */
  static String inYuan(String wan) {
    try {
      return new BigDecimal(wan.replace(",", "").strip())
          .round(SIGNIFICANT)
          .movePointRight(YUAN_TO_WAN)
          .stripTrailingZeros()
          .toPlainString();
    } catch (NumberFormatException e) {
      return wan;
    }
  }
}

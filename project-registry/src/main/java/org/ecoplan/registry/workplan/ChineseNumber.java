package org.ecoplan.registry.workplan;

import java.util.regex.Pattern;

/** Numbers below a hundred as Chinese text writes them: 六, 十二, 四十五. */
final class ChineseNumber {
  /** A number that counts months, quarters or days. */
  static final Pattern CALENDAR = Pattern.compile("[一二三四五六七八九十]+(?=月|季度|个|日|号|天)");

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumber() {}

  static int value(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(text.charAt(text.length() - 1));
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
    int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
    return tens * 10 + ones;
  }
}

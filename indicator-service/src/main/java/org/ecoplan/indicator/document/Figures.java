package org.ecoplan.indicator.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as official documents print them. */
final class Figures {
  private static final int YUAN_TO_WAN = 4;

  private static final int MOST_DECIMALS = 4;
  private static final Pattern LONG_FRACTION =
      Pattern.compile("\\d+\\.\\d{" + (MOST_DECIMALS + 1) + ",}");

  private Figures() {}

  static String percent(@Nullable BigDecimal rate) {
    return rate == null ? Grid.NONE : rate.toPlainString() + "%";
  }

  /** A number for a table: computed ones of many decimals are rounded for reading, half up. */
  static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : readable(number.toPlainString());
  }

  /**
   * A sentence in which no number has more than four decimals; the exact ones stand in the proof.
   */
  static String readable(String sentence) {
    return LONG_FRACTION
        .matcher(sentence)
        .replaceAll(
            number ->
                new BigDecimal(number.group())
                    .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                    .toPlainString());
  }

  /** Yuan as 万元 with two decimals, half up, with thousands separators. */
  static String wan(BigDecimal yuan) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(yuan.movePointLeft(YUAN_TO_WAN).setScale(2, RoundingMode.HALF_UP));
  }
}

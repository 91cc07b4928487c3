package org.ecoplan.indicator.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as official documents print them. */
final class Figures {
  private static final int YUAN_TO_WAN = 4;

  private Figures() {}

  static String percent(@Nullable BigDecimal rate) {
    return rate == null ? Grid.NONE : rate.toPlainString() + "%";
  }

  static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  /** Yuan as 万元 with two decimals, half up, with thousands separators. */
  static String wan(BigDecimal yuan) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(yuan.movePointLeft(YUAN_TO_WAN).setScale(2, RoundingMode.HALF_UP));
  }
}

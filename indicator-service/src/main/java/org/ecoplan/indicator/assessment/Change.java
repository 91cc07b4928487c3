package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.verdict.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * A value beside an earlier one, as bulletins print it: shares change by percentage points,
 * concentrations and amounts by per cent, levels in decibel by their difference. Rounded half up to
 * one decimal for reading only; nothing is decided by it (docs/DOMAIN.md, section Indicators).
 *
 * @param against the year of the earlier value
 * @param earlier the earlier value in the unit of the series
 * @param amount the change in {@code unit}, rounded; absent where it is refused
 * @param unit 个百分点, % or the unit of the series
 * @param words the change with its direction, or why there is none
 */
public record Change(
    int against,
    @Nullable BigDecimal earlier,
    @Nullable BigDecimal amount,
    @Nullable String unit,
    String words) {
  private static final Set<String> RELATIVE = Set.of("ug/m3", "mg/m3", "mg/L", "t", "t/a", "万t");
  private static final String POINTS = "个百分点";

  static Change refused(int against, String why) {
    return new Change(against, null, null, null, why);
  }

  /** The change from an earlier value to a later one. */
  static Change of(Series series, int against, BigDecimal earlier, BigDecimal later) {
    String unit = series.unit();
    if (unit != null && RELATIVE.contains(unit)) {
      return earlier.signum() == 0
          ? refused(against, against + " 年为 0，变化百分比没有定义")
          : changed(
              series,
              against,
              earlier,
              later,
              later.subtract(earlier).movePointRight(2).divide(earlier, 1, RoundingMode.HALF_UP),
              "%");
    }
    BigDecimal difference = later.subtract(earlier);
    return changed(
        series,
        against,
        earlier,
        later,
        difference.setScale(Math.max(1, Math.min(2, difference.scale())), RoundingMode.HALF_UP),
        "%".equals(unit) ? POINTS : unit);
  }

  private static Change changed(
      Series series,
      int against,
      BigDecimal earlier,
      BigDecimal later,
      BigDecimal amount,
      @Nullable String unit) {
    String words =
        later.compareTo(earlier) == 0
            ? "比 " + against + " 年持平"
            : "比 "
                + against
                + " 年"
                + (later.compareTo(earlier) > 0 ? "上升 " : "下降 ")
                + Amounts.of(amount.abs(), unit)
                + "（"
                + series.direction().change(earlier, later)
                + "）";
    return new Change(against, earlier, amount, unit, words);
  }
}

package org.ecoplan.indicator.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.knowledge.Digits;
import org.ecoplan.indicator.observation.Period;
import org.ecoplan.indicator.observation.Ratio;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.verdict.Amounts;
import org.ecoplan.indicator.verdict.ValueRange;
import org.jspecify.annotations.Nullable;

/** What a value of a series can be at all; entries and files are held to the same. */
final class ObservationRules {
  /**
   * Why something cannot be.
   *
   * @param field of an entry, or the column of a file
   * @param expected what would be right
   */
  record Objection(String field, String why, String expected) {}

  private ObservationRules() {}

  /** A value outside of what its unit allows, such as a share of 100.0001 %. */
  static Optional<Objection> range(Series series, @Nullable BigDecimal value) {
    if (value == null) {
      return Optional.empty();
    }
    if (!Digits.areFew(value)) {
      return Optional.of(new Objection("value", "数值的位数太多", Digits.EXPECTED));
    }
    ValueRange range = series.valueRange();
    BigDecimal least = range.least();
    BigDecimal most = range.most();
    if (least != null && value.compareTo(least) < 0) {
      return Optional.of(outside(series, value, " 低于该指标可能的最小值 ", least, "≥"));
    }
    return most != null && value.compareTo(most) > 0
        ? Optional.of(outside(series, value, " 超过该指标可能的最大值 ", most, "≤"))
        : Optional.empty();
  }

  private static Objection outside(
      Series series, BigDecimal value, String words, BigDecimal limit, String sign) {
    return new Objection(
        "value",
        Amounts.of(value, series.unit()) + words + Amounts.of(limit, series.unit()),
        sign + limit.toPlainString());
  }

  /** A period that has not ended cannot have been observed. */
  static Optional<Objection> ended(Period period, LocalDate today) {
    return period.last().isBefore(today)
        ? Optional.empty()
        : Optional.of(
            new Objection(
                "period",
                "时段 " + period.text() + " 到 " + period.last() + " 才结束，今天是 " + today,
                "已经结束的时段"));
  }

  /** A period that the plan neither covers nor starts from. */
  static Optional<Objection> within(Period period, PlanState plan) {
    int first = period.first().getYear();
    int last = period.last().getYear();
    return first >= plan.baselineYear() && last <= plan.finalYear()
        ? Optional.empty()
        : Optional.of(
            new Objection(
                "period",
                "时段 " + period.text() + " 不在规划的基线年到终期年之内",
                plan.baselineYear() + ".." + plan.finalYear()));
  }

  /** A printed rate that does not follow from its numerator and denominator. */
  static Optional<Objection> ratio(
      Series series, @Nullable Ratio ratio, @Nullable BigDecimal value) {
    if (ratio == null) {
      return Optional.empty();
    }
    if (!"%".equals(series.unit())) {
      return Optional.of(new Objection("numerator", "只有百分率才有分子和分母", "不填分子、分母"));
    }
    return value == null || ratio.gives(value)
        ? Optional.empty()
        : Optional.of(
            new Objection(
                "value",
                "%s ÷ %s = %s%%，与所填 %s%% 不符"
                    .formatted(
                        ratio.numerator().toPlainString(),
                        ratio.denominator().toPlainString(),
                        ratio.percent().toPlainString(),
                        value.toPlainString()),
                ratio.percent().toPlainString()));
  }
}

package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures beside a verdict that never decide it (docs/DOMAIN.md, section Indicators, Verdict).
 *
 * @param requiredYearlyChange what each remaining year has to bring, in the unit a year
 * @param linearProjection the final year's value if the pace so far goes on
 * @param projectionMeetsTarget whether that value would meet the target; absent without one
 * @param growthRateRatio the pace so far over the pace needed, both as compound yearly rates (the
 *     ratio Eurostat uses for quantitative targets)
 */
public record Diagnostics(
    Diagnostic requiredYearlyChange,
    Diagnostic linearProjection,
    @Nullable Boolean projectionMeetsTarget,
    Diagnostic growthRateRatio) {

  private static final int DECIMALS = 4;

  /**
   * A figure, or why there is none.
   *
   * @param refusal absent where there is a figure
   */
  public record Diagnostic(@Nullable BigDecimal value, @Nullable String refusal) {

    static Diagnostic of(BigDecimal value) {
      return new Diagnostic(value, null);
    }

    static Diagnostic refused(String why) {
      return new Diagnostic(null, why);
    }
  }

  /**
   * The figures of a series at a year.
   *
   * @param finalBound the target of the final year, absent where it is not a number to grow to
   */
  public static Diagnostics of(Circumstances circumstances, int year, Optional<Bound> finalBound) {
    BigDecimal value = circumstances.values().get(year);
    Bound bound = finalBound.orElse(null);
    if (bound == null) {
      return refused("没有终期年的数值目标，或目标只需保持");
    }
    if (value == null) {
      return refused("没有 " + year + " 年的全年观测值");
    }
    Diagnostic projection = linearProjection(circumstances, year, value);
    BigDecimal projected = projection.value();
    return new Diagnostics(
        requiredYearlyChange(circumstances, year, bound, value),
        projection,
        projected == null ? null : bound.isMetBy(projected),
        growthRateRatio(circumstances, year, bound, value));
  }

  private static Diagnostics refused(String why) {
    Diagnostic refusal = Diagnostic.refused(why);
    return new Diagnostics(refusal, refusal, null, refusal);
  }

  private static Diagnostic requiredYearlyChange(
      Circumstances circumstances, int year, Bound bound, BigDecimal value) {
    int left = circumstances.finalYear() - year;
    if (left <= 0) {
      return Diagnostic.refused("终期年之后没有剩余年份");
    }
    return Diagnostic.of(quotient(bound.value().subtract(value), BigDecimal.valueOf(left)));
  }

  private static Diagnostic linearProjection(
      Circumstances circumstances, int year, BigDecimal value) {
    BigDecimal baseline = circumstances.baseline();
    if (baseline == null) {
      return Diagnostic.refused("没有基线值");
    }
    BigDecimal elapsed = BigDecimal.valueOf((long) year - circumstances.baselineYear());
    BigDecimal left = BigDecimal.valueOf((long) circumstances.finalYear() - year);
    BigDecimal gained = value.subtract(baseline).multiply(left);
    return Diagnostic.of(value.add(quotient(gained, elapsed)));
  }

  private static Diagnostic growthRateRatio(
      Circumstances circumstances, int year, Bound bound, BigDecimal value) {
    BigDecimal baseline = circumstances.baseline();
    if (baseline == null) {
      return Diagnostic.refused("没有基线值");
    }
    if (baseline.signum() <= 0 || value.signum() <= 0 || bound.value().signum() <= 0) {
      return Diagnostic.refused("基线、当年值或目标不是正数，复合年均变化率没有定义");
    }
    if (bound.isMetBy(baseline) || bound.value().compareTo(baseline) == 0) {
      return Diagnostic.refused("目标不在基线的改善方向一侧，比值没有意义");
    }
    double actual = yearlyRate(baseline, value, year - circumstances.baselineYear());
    double needed =
        yearlyRate(
            baseline, bound.value(), circumstances.finalYear() - circumstances.baselineYear());
    return Diagnostic.of(
        BigDecimal.valueOf(actual / needed).setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }

  /** StrictMath, because a sealed evaluation has to give the same bytes on every machine. */
  private static double yearlyRate(BigDecimal from, BigDecimal to, int years) {
    return StrictMath.pow(to.doubleValue() / from.doubleValue(), 1.0 / years) - 1;
  }

  private static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, DECIMALS, RoundingMode.HALF_EVEN);
  }
}

package org.ecoplan.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.indicator.method.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What a formula gives.
 *
 * @param value absent where the answer is a word only
 * @param unit of the value; absent for an index or a multiple
 * @param conclusion what the value means, such as a class or a grade
 * @param steps the arithmetic, line by line
 */
record Answer(
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable String conclusion,
    List<String> steps) {

  private static final String PERCENT = "%";

  Answer {
    steps = List.copyOf(steps);
  }

  static Answer of(BigDecimal value, @Nullable String unit, String... steps) {
    return new Answer(value, unit, null, List.of(steps));
  }

  /** A percentage, rounded once from the exact one. */
  static Answer percent(Ratio exact, int decimals, String arithmetic) {
    BigDecimal value = exact.rounded(decimals);
    return of(
        value, PERCENT, arithmetic + " = " + exact + "% → " + value.toPlainString() + PERCENT);
  }

  static Answer concluding(
      @Nullable BigDecimal value, @Nullable String unit, String conclusion, String... steps) {
    return new Answer(value, unit, conclusion, List.of(steps));
  }
}

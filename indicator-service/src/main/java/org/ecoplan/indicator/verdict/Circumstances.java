package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a series that a target needs to judge one of its years.
 *
 * @param baselineYear the year whose value is the starting point
 * @param finalYear the year the target is for
 * @param baseline the starting value, absent where the plan prints none
 * @param direction which way is better
 * @param unit the unit of all amounts
 * @param range the values that are possible at all
 * @param values the whole-year value of each year that has a usable one
 * @param findings for qualitative series: whether the signed finding of a year says it conforms
 * @param assigned the bound that was assigned for each year
 * @param delta how many percentage points from the time share still count as on schedule
 */
public record Circumstances(
    int baselineYear,
    int finalYear,
    @Nullable BigDecimal baseline,
    Direction direction,
    @Nullable String unit,
    ValueRange range,
    Map<Integer, BigDecimal> values,
    Map<Integer, Boolean> findings,
    Map<Integer, Bound> assigned,
    BigDecimal delta) {

  public Circumstances {
    values = Map.copyOf(values);
    findings = Map.copyOf(findings);
    assigned = Map.copyOf(assigned);
    if (finalYear <= baselineYear) {
      throw new IllegalArgumentException("finalYear must come after baselineYear");
    }
    if (delta.signum() < 0) {
      throw new IllegalArgumentException("delta must not be negative");
    }
  }

  /** The year's value. */
  public Optional<BigDecimal> value(int year) {
    return Optional.ofNullable(values.get(year));
  }
}

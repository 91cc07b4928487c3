package org.ecoplan.indicator.target;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ecoplan.indicator.verdict.Comparison;
import org.jspecify.annotations.Nullable;

/** How a plan prints a target: a comparison with a number, or a reference to somebody else. */
public enum TargetType {
  AT_LEAST(Comparison.AT_LEAST),
  MORE_THAN(Comparison.MORE_THAN),
  AT_MOST(Comparison.AT_MOST),
  LESS_THAN(Comparison.LESS_THAN),
  /** A class of a national standard, such as 二级. */
  STANDARD_GRADE(null),
  /** 达到自治区考核要求: to be assigned from above. */
  REGIONAL_ASSIGNMENT(null),
  /** A condition in words. */
  QUALITATIVE(null);

  private final @Nullable Comparison comparison;

  TargetType(@Nullable Comparison comparison) {
    this.comparison = comparison;
  }

  /** The comparison, absent where the target is no number of the plan's own. */
  public @Nullable Comparison comparison() {
    return comparison;
  }

  /** All words, for messages. */
  public static String expected() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}

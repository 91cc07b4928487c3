package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;

/** A number that a value has to reach or keep, such as {@code ≥25}; in the unit of its series. */
public record Bound(Comparison comparison, BigDecimal value) {

  /** Whether the value is on the good side. */
  public boolean isMetBy(BigDecimal observed) {
    return comparison.holds(observed, value);
  }

  /**
   * How far the value is from the bound, in the series' unit: positive on the good side, negative
   * on the bad side. Printed with at least one decimal.
   */
  public BigDecimal marginOf(BigDecimal observed) {
    BigDecimal distance =
        comparison.better() == Direction.HIGHER
            ? observed.subtract(value)
            : value.subtract(observed);
    return Amounts.withADecimal(distance);
  }

  /** The bound as a plan prints it. */
  public String printed() {
    return comparison.sign() + value.toPlainString();
  }
}

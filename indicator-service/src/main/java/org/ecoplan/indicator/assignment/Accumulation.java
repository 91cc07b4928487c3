package org.ecoplan.indicator.assignment;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the yearly falls of a cumulative series make up the plan's total (docs/DOMAIN.md, section
 * Indicators).
 */
public enum Accumulation {
  /**
   * Total = 1 − ∏(1 − r): what is left after each year's fall. The rule unless stated otherwise.
   */
  COMPOUND("累计 = 1 − ∏(1 − r)") {
    @Override
    public BigDecimal total(List<BigDecimal> yearlyPercentages) {
      BigDecimal left = BigDecimal.ONE;
      for (BigDecimal yearly : yearlyPercentages) {
        left = left.multiply(BigDecimal.ONE.subtract(yearly.movePointLeft(2)));
      }
      return plain(BigDecimal.ONE.subtract(left).movePointRight(2));
    }
  },
  /** Total = ∑ r, where the assigning document says so. */
  ADDITIVE("累计 = ∑ r") {
    @Override
    public BigDecimal total(List<BigDecimal> yearlyPercentages) {
      return plain(yearlyPercentages.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  };

  private final String formula;

  Accumulation(String formula) {
    this.formula = formula;
  }

  /** The total of yearly falls, in percent; exact. */
  public abstract BigDecimal total(List<BigDecimal> yearlyPercentages);

  /** The arithmetic, for proofs. */
  public String formula() {
    return formula;
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

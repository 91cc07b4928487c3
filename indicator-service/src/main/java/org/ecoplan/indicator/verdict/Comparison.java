package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;

/** How a value is held against a bound. */
public enum Comparison {
  AT_LEAST("≥", Direction.HIGHER) {
    @Override
    boolean holds(int sign) {
      return sign >= 0;
    }
  },
  /** Strict: a value equal to the bound does not meet it. */
  MORE_THAN(">", Direction.HIGHER) {
    @Override
    boolean holds(int sign) {
      return sign > 0;
    }
  },
  AT_MOST("≤", Direction.LOWER) {
    @Override
    boolean holds(int sign) {
      return sign <= 0;
    }
  },
  /** Strict: a value equal to the bound does not meet it. */
  LESS_THAN("<", Direction.LOWER) {
    @Override
    boolean holds(int sign) {
      return sign < 0;
    }
  };

  private final String sign;
  private final Direction better;

  Comparison(String sign, Direction better) {
    this.sign = sign;
    this.better = better;
  }

  abstract boolean holds(int sign);

  /** The printed sign, such as {@code ≥}. */
  public String sign() {
    return sign;
  }

  /** The direction in which the comparison comes true. */
  public Direction better() {
    return better;
  }

  boolean holds(BigDecimal value, BigDecimal bound) {
    return holds(value.compareTo(bound));
  }
}

package org.ecoplan.registry.workplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What the document asks of a quantified target. */
public enum TargetKind {
  /** 不低于: the value grows towards its target. */
  AT_LEAST {
    @Override
    Boolean isMet(BigDecimal target, BigDecimal value) {
      return value.compareTo(target) >= 0;
    }
  },
  /** 不高于: a limit, of which no share is ever reached (docs/DOMAIN.md, section Indicators). */
  AT_MOST {
    @Override
    Boolean isMet(BigDecimal target, BigDecimal value) {
      return value.compareTo(target) <= 0;
    }

    @Override
    @Nullable BigDecimal percentReached(BigDecimal target, BigDecimal value) {
      return null;
    }
  },
  /** 左右, 约: how near is near enough is for people to say. */
  ABOUT {
    @Override
    @Nullable Boolean isMet(BigDecimal target, BigDecimal value) {
      return null;
    }
  };

  private static final int PERCENT_DECIMALS = 2;

  /** Whether the value fulfils the target; absent where the words leave it open. */
  abstract @Nullable Boolean isMet(BigDecimal target, BigDecimal value);

  /** How much of the target is reached, in percent; absent where a share means nothing. */
  @Nullable BigDecimal percentReached(BigDecimal target, BigDecimal value) {
    return target.signum() <= 0
        ? null
        : value.movePointRight(2).divide(target, PERCENT_DECIMALS, RoundingMode.HALF_UP);
  }
}

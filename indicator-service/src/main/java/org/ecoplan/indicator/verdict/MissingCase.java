package org.ecoplan.indicator.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict would be if the missing value turned out as good, or as bad, as it can.
 *
 * @param value the extreme value, absent where the unit has no limit on that side
 */
public record MissingCase(@Nullable BigDecimal value, Verdict verdict, String verdictZh) {

  static MissingCase of(@Nullable BigDecimal value, Verdict verdict) {
    return new MissingCase(value, verdict, verdict.zh());
  }
}

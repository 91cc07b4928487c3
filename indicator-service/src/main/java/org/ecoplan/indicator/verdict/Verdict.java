package org.ecoplan.indicator.verdict;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/**
 * What is said about a series at a year (docs/DOMAIN.md, section Indicators, Verdict).
 *
 * <p>Declared from best to worst; this order decides which series is the worst of an indicator.
 * What is not known stands between what is on its way and what is known to fail: a gap in the data
 * never hides a failure and never counts as a success.
 */
public enum Verdict {
  /** The final target is met before the final year. */
  MET_EARLY("提前完成", "met early"),
  /** The target is met; for growth targets only said at the final year. */
  MET("达标", "met"),
  /** Progress is ahead of the time share by δ or more. */
  AHEAD("快于序时进度", "ahead of schedule"),
  /** Progress is within δ of the time share. */
  ON_SCHEDULE("达到序时进度", "on schedule"),
  /** The target was promised to be assigned from above and nobody has bound it for this year. */
  TARGET_PENDING("目标待定", "target pending"),
  /** There is no usable observation of the year. */
  INSUFFICIENT_DATA("数据不足", "insufficient data"),
  /** Progress is behind the time share by δ or more. */
  BEHIND("滞后", "behind schedule"),
  /** The value is worse than the baseline; it may still recover before the final year. */
  REGRESSED("倒退", "regressed"),
  /** A bound that holds now is broken, or the final year has passed without the target. */
  NOT_MET("未达标", "not met");

  private final String zh;
  private final String en;

  Verdict(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The word an authority files. */
  public String zh() {
    return zh;
  }

  /** The same in English. */
  public String en() {
    return en;
  }

  /** Whether this is a finding about the value, rather than about what is missing. */
  public boolean isDecided() {
    return this != TARGET_PENDING && this != INSUFFICIENT_DATA;
  }

  /** The worst of these, absent where there are none. */
  public static Optional<Verdict> worst(Collection<Verdict> verdicts) {
    return verdicts.isEmpty() ? Optional.empty() : Optional.of(Collections.max(verdicts));
  }
}

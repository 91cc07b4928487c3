package org.ecoplan.indicator.assessment;

import org.ecoplan.indicator.series.Series.PublishedVerdict;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A verdict that was published elsewhere, held beside ours. */
public record PublishedComparison(String verdict, @Nullable String note, Agreement agreement) {

  /** Whether the two say the same. */
  public enum Agreement {
    /** Both say met, or both say not met. */
    AGREES,
    /** One says met where the other says not met. */
    DIFFERS,
    /** Ours is not decided: we lack the target or the data that the publisher had. */
    NOT_COMPARABLE
  }

  static PublishedComparison of(PublishedVerdict published, Verdict ours) {
    return new PublishedComparison(
        published.verdict(), published.note(), agreement(published.verdict(), ours));
  }

  private static Agreement agreement(String published, Verdict ours) {
    return switch (ours) {
      case MET, MET_EARLY -> saysMet(published) ? Agreement.AGREES : Agreement.DIFFERS;
      case NOT_MET, BEHIND, REGRESSED -> saysMet(published) ? Agreement.DIFFERS : Agreement.AGREES;
      case AHEAD, ON_SCHEDULE, TARGET_PENDING, INSUFFICIENT_DATA -> Agreement.NOT_COMPARABLE;
    };
  }

  private static boolean saysMet(String published) {
    return !published.startsWith("未") && !published.startsWith("不");
  }
}

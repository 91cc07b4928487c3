package org.ecoplan.registry.admission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review that was decided.
 *
 * @param number counts the project's reviews from 1
 * @param previousNumber the last admission before it, where the project had been in the library
 *     after a review
 * @param removalRevision the removal (出库) that this re-entry follows, as the {@code revision} of
 *     the project's history; absent where the project was never removed
 */
record Admission(
    int number,
    Outcome outcome,
    List<Opinion> opinions,
    @Nullable String comment,
    @Nullable String evidence,
    @Nullable Integer previousNumber,
    @Nullable Long removalRevision,
    String decidedBy,
    Instant decidedAt) {

  Admission {
    opinions = List.copyOf(opinions);
  }

  Admission with(List<Opinion> found) {
    return new Admission(
        number,
        outcome,
        found,
        comment,
        evidence,
        previousNumber,
        removalRevision,
        decidedBy,
        decidedAt);
  }
}

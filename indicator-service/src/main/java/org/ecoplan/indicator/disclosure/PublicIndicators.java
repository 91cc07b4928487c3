package org.ecoplan.indicator.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a plan's public series.
 *
 * @param knownAt when what is shown of the series was known
 * @param evaluation the published evaluation that the findings are from, absent without one
 */
record PublicIndicators(
    String planCode,
    String planName,
    int baselineYear,
    int finalYear,
    Instant knownAt,
    @Nullable EvaluationNote evaluation,
    List<PublicSeries> items,
    @Nullable String nextPageToken) {

  PublicIndicators {
    items = List.copyOf(items);
  }

  /** Which evaluation, and when it was published. */
  record EvaluationNote(UUID id, int year, Instant asOf, @Nullable Instant publishedAt) {}
}

package org.ecoplan.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sealed evaluation (评估) of a plan at a year with the verdict of each series.
 *
 * @param id a UUID
 * @param asOf the instant up to which knowledge was used
 * @param state DRAFT or PUBLISHED
 * @param sha256 of the canonical inputs, hexadecimal
 */
public record EvaluationState(
    String id,
    long version,
    String planCode,
    int year,
    Instant asOf,
    String state,
    String sha256,
    List<SeriesVerdict> verdicts)
    implements AggregateState {

  public EvaluationState {
    verdicts = Absent.asEmpty(verdicts);
  }

  @Override
  public String aggregateId() {
    return id;
  }

  /**
   * The verdict of one series.
   *
   * @param verdict such as BEHIND, NOT_MET or INSUFFICIENT_DATA
   * @param value the observed value in {@code unit}, absent where there was none
   * @param target the target it was held against, as printed
   * @param margin how far on the good side (positive) or the bad side (negative), in {@code unit}
   * @param reason one sentence that says why
   */
  public record SeriesVerdict(
      String seriesCode,
      int indicatorNumber,
      String seriesName,
      String attribute,
      String verdict,
      @Nullable BigDecimal value,
      @Nullable String target,
      @Nullable BigDecimal margin,
      @Nullable String unit,
      String reason) {}
}

package org.ecoplan.indicator.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.indicator.verdict.Bound;
import org.ecoplan.indicator.verdict.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A target for one year that a higher authority assigned, with the interval during which it was
 * what we knew. Rebinding closes the old row and keeps it.
 *
 * @param year the year it holds for
 * @param assignedBy the authority
 * @param documentNumber of the assigning document (文号), absent where the source does not print it
 * @param accumulation how yearly falls add up where the document says so, absent otherwise
 * @param reason why it replaced an earlier one, absent for a first one
 */
public record AssignedTarget(
    UUID id,
    String seriesCode,
    String regionCode,
    int year,
    Comparison comparison,
    BigDecimal value,
    @Nullable String unit,
    String assignedBy,
    @Nullable String documentNumber,
    @Nullable Accumulation accumulation,
    String source,
    @Nullable String sourceDate,
    String reporter,
    @Nullable String note,
    Instant knownFrom,
    @Nullable Instant knownUntil,
    @Nullable String reason) {

  /** The target as a bound. */
  public Bound bound() {
    return new Bound(comparison, value);
  }

  /** The same assignment as the world states it: everything but who entered it and when. */
  public boolean saysTheSameAs(AssignedTarget other) {
    return Facts.of(this).equals(Facts.of(other));
  }

  /** What has to agree for two rows to be the same assignment; amounts are compared as numbers. */
  private record Facts(
      String series,
      String region,
      int year,
      Comparison comparison,
      BigDecimal value,
      @Nullable String unit,
      String assignedBy,
      @Nullable String documentNumber,
      @Nullable Accumulation accumulation,
      String source,
      @Nullable String sourceDate,
      @Nullable String note) {

    static Facts of(AssignedTarget target) {
      return new Facts(
          target.seriesCode,
          target.regionCode,
          target.year,
          target.comparison,
          target.value.stripTrailingZeros(),
          target.unit,
          target.assignedBy,
          target.documentNumber,
          target.accumulation,
          target.source,
          target.sourceDate,
          target.note);
    }
  }
}

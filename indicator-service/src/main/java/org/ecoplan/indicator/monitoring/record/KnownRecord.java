package org.ecoplan.indicator.monitoring.record;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of a point and day, with the interval during which it was what we knew.
 *
 * @param hour 1 to 24, absent for samples
 * @param belowDetection whether the value is a detection limit
 * @param batch the delivery that brought it
 * @param source where that came from
 * @param replacedBy the delivery that replaced it, absent while it holds
 */
public record KnownRecord(
    String item,
    @Nullable Integer hour,
    BigDecimal value,
    @Nullable String unit,
    boolean belowDetection,
    int batch,
    String source,
    Instant knownFrom,
    @Nullable Integer replacedBy,
    @Nullable Instant knownUntil) {

  /** Whether it was what we knew at an instant. */
  boolean heldAt(Instant instant) {
    return !knownFrom.isAfter(instant) && (knownUntil == null || knownUntil.isAfter(instant));
  }
}

package org.ecoplan.indicator.monitoring.record;

import java.util.List;
import java.util.Set;

/**
 * What a delivery of hourly records did.
 *
 * @param contradictions hours known with another value; where there are any and the delivery is no
 *     correction, nothing was written
 * @param touched the days that now say something else
 */
public record HourlyMerge(
    int created,
    int updated,
    int unchanged,
    List<Contradiction> contradictions,
    Set<DayKey> touched) {

  public HourlyMerge {
    contradictions = List.copyOf(contradictions);
    touched = Set.copyOf(touched);
  }

  /**
   * An hour that is known with another value.
   *
   * @param row where the delivery says something else
   * @param stored what is known, in thousandths
   */
  record Contradiction(long row, int hour, int stored, int said) {}
}

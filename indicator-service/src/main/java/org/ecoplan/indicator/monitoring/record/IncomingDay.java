package org.ecoplan.indicator.monitoring.record;

import java.util.Arrays;
import java.util.OptionalLong;
import org.ecoplan.indicator.method.air.HourlyReadings;

/** The hours of a day that one delivery brings, each with the row it stands in. */
public final class IncomingDay {
  private static final int NONE = -1;

  private final DayKey key;
  private final int[] thousandths = new int[HourlyReadings.HOURS];
  private final long[] rows = new long[HourlyReadings.HOURS];

  public IncomingDay(DayKey key) {
    this.key = key;
    Arrays.fill(thousandths, NONE);
  }

  DayKey key() {
    return key;
  }

  /**
   * Takes an hour, 1 to 24.
   *
   * @return the row that gave this hour another value, which stays
   */
  public OptionalLong take(int hour, int value, long row) {
    int index = hour - 1;
    if (thousandths[index] != NONE && thousandths[index] != value) {
      return OptionalLong.of(rows[index]);
    }
    if (thousandths[index] == NONE) {
      rows[index] = row;
    }
    thousandths[index] = value;
    return OptionalLong.empty();
  }

  boolean has(int hour) {
    return thousandths[hour - 1] != NONE;
  }

  int at(int hour) {
    return thousandths[hour - 1];
  }

  long row(int hour) {
    return rows[hour - 1];
  }
}

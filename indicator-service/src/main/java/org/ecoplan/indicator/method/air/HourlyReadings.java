package org.ecoplan.indicator.method.air;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a station and pollutant on a natural day: hours 1 to 24, each absent or not
 * negative. Hour h is the mean of (h-1, h], so hour 24 ends the day.
 *
 * <p>Whole thousandths of the pollutant's unit: exact, and a year of a city is a million of them.
 */
public final class HourlyReadings {
  public static final int HOURS = 24;
  public static final int DECIMALS = 3;
  static final long PER_UNIT = 1_000;
  private static final int NONE = -1;

  private final int[] thousandths;

  private HourlyReadings(int[] thousandths) {
    this.thousandths = thousandths;
  }

  /**
   * From what is stored.
   *
   * @param thousandths for hours 1 to 24, null where there is none
   * @throws IllegalArgumentException for a day that has not 24 hours, or a negative reading
   */
  public static HourlyReadings ofThousandths(@Nullable Integer[] thousandths) {
    if (thousandths.length != HOURS) {
      throw new IllegalArgumentException("a day has 24 hours, not " + thousandths.length);
    }
    int[] values = new int[HOURS];
    for (int i = 0; i < HOURS; i++) {
      Integer value = thousandths[i];
      if (value != null && value < 0) {
        throw new IllegalArgumentException("concentrations are not negative: " + value);
      }
      values[i] = value == null ? NONE : value;
    }
    return new HourlyReadings(values);
  }

  /** From values in the pollutant's unit, null where there is none. */
  public static HourlyReadings of(List<? extends @Nullable BigDecimal> values) {
    @Nullable Integer[] thousandths = new Integer[values.size()];
    for (int i = 0; i < thousandths.length; i++) {
      BigDecimal value = values.get(i);
      thousandths[i] = value == null ? null : thousandths(value);
    }
    return ofThousandths(thousandths);
  }

  /**
   * A value as it is stored.
   *
   * @throws ArithmeticException where it has more than three decimals, or is too large
   */
  public static int thousandths(BigDecimal value) {
    return value.movePointRight(DECIMALS).intValueExact();
  }

  /** The value that is stored so. */
  public static BigDecimal value(int thousandths) {
    BigDecimal value = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** How many of the hours have a reading, of those from one to another. */
  int count(int firstHour, int lastHour) {
    int count = 0;
    for (int hour = firstHour; hour <= lastHour; hour++) {
      if (thousandths[hour - 1] != NONE) {
        count++;
      }
    }
    return count;
  }

  /** The sum of the readings from one hour to another, in thousandths. */
  long total(int firstHour, int lastHour) {
    long total = 0;
    for (int hour = firstHour; hour <= lastHour; hour++) {
      if (thousandths[hour - 1] != NONE) {
        total += thousandths[hour - 1];
      }
    }
    return total;
  }

  /** The largest reading in thousandths, absent where there is none. */
  public OptionalInt highest() {
    int highest = Arrays.stream(thousandths).max().orElse(NONE);
    return highest == NONE ? OptionalInt.empty() : OptionalInt.of(highest);
  }
}

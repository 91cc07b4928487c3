package org.ecoplan.indicator.method.air;

import org.ecoplan.indicator.method.Outcome;
import org.ecoplan.indicator.method.Ratio;
import org.ecoplan.indicator.method.Shortfall;
import org.ecoplan.indicator.method.Shortfall.Kind;

/**
 * A station's daily value of a pollutant, exact (GB 3095-2012, table 4; HJ 663-2013, 6.1.2).
 *
 * @param value the 24 h mean, or for ozone the largest 8 h mean
 * @param count the valid hours, or for ozone the valid 8 h means
 * @param endHour the hour in which the largest 8 h mean ends; 24 for a 24 h mean
 */
public record StationDay(Ratio value, int count, int endHour) {
  private static final int HOURS_NEEDED = 20;
  private static final int WINDOW = 8;
  private static final int WINDOW_HOURS_NEEDED = 6;
  private static final int WINDOWS_NEEDED = 14;

  /** The daily value that a pollutant is judged by. */
  public static Outcome<StationDay> of(
      AirEdition edition, Pollutant pollutant, HourlyReadings readings) {
    return pollutant == Pollutant.O3
        ? highestEightHours(readings, OzoneLimit.of(edition))
        : dailyMean(readings);
  }

  /** The 24 h mean of at least 20 hours. */
  public static Outcome<StationDay> dailyMean(HourlyReadings readings) {
    int hours = readings.count(1, HourlyReadings.HOURS);
    if (hours < HOURS_NEEDED) {
      return Outcome.missing(Shortfall.of(Kind.HOURS, "有效小时", hours, HOURS_NEEDED));
    }
    return Outcome.of(
        new StationDay(
            Ratio.of(readings.total(1, HourlyReadings.HOURS), hours * HourlyReadings.PER_UNIT),
            hours,
            HourlyReadings.HOURS));
  }

  /**
   * The largest of the 17 8 h means that end at hours 8 to 24. With fewer than 14 valid ones it
   * still counts where it exceeds the limit: what is missing could only make it larger.
   *
   * @param limitThousandths the limit of the 8 h mean
   */
  static Outcome<StationDay> highestEightHours(HourlyReadings readings, long limitThousandths) {
    int valid = 0;
    long highestTotal = 0;
    int highestCount = 1;
    int endHour = 0;
    for (int end = WINDOW; end <= HourlyReadings.HOURS; end++) {
      int count = readings.count(end - WINDOW + 1, end);
      if (count >= WINDOW_HOURS_NEEDED) {
        valid++;
        long total = readings.total(end - WINDOW + 1, end);
        if (endHour == 0 || total * highestCount > highestTotal * count) {
          highestTotal = total;
          highestCount = count;
          endHour = end;
        }
      }
    }
    boolean exceeds = endHour > 0 && highestTotal > limitThousandths * highestCount;
    if (valid < WINDOWS_NEEDED && !exceeds) {
      return Outcome.missing(Shortfall.of(Kind.WINDOWS, "有效 8 小时平均", valid, WINDOWS_NEEDED));
    }
    return Outcome.of(
        new StationDay(
            Ratio.of(highestTotal, highestCount * HourlyReadings.PER_UNIT), valid, endHour));
  }

  /** The class 2 limit of the 8 h mean by edition, in thousandths. */
  private static final class OzoneLimit {
    private static final long E2012 = read(AirEdition.E2012);
    private static final long E2026_TRANSITION = read(AirEdition.E2026_TRANSITION);
    private static final long E2026 = read(AirEdition.E2026);

    static long of(AirEdition edition) {
      return switch (edition) {
        case E2012 -> E2012;
        case E2026_TRANSITION -> E2026_TRANSITION;
        case E2026 -> E2026;
      };
    }

    private static long read(AirEdition edition) {
      return HourlyReadings.thousandths(AirLimits.classTwo(edition, Pollutant.O3, "mda8"));
    }
  }
}

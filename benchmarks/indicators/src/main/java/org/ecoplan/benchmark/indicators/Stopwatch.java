package org.ecoplan.benchmark.indicators;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** Times work several times over. */
final class Stopwatch {
  private static final double NANOS_PER_MILLI = 1e6;

  private Stopwatch() {}

  /** Work that may fail at its database. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /** Runs once to warm up, then so often; prints the median and the fastest. */
  static long medianMillis(String what, int times, Work work) throws SQLException {
    work.run();
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    long median = Math.round(nanos[times / 2] / NANOS_PER_MILLI);
    line(what, median + " ms (fastest " + Math.round(nanos[0] / NANOS_PER_MILLI) + " ms)");
    return median;
  }

  /** Runs once; gives the seconds. */
  static double seconds(Work work) throws SQLException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / (NANOS_PER_MILLI * 1_000);
  }

  static void rate(String what, long records, double seconds) {
    line(
        what,
        String.format(
            Locale.ROOT, "%,.0f records/s (%,d in %.1f s)", records / seconds, records, seconds));
  }

  static void line(String what, String result) {
    System.out.printf(Locale.ROOT, "| %-62s | %s%n", what, result);
  }
}

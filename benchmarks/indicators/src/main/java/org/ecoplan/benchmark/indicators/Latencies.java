package org.ecoplan.benchmark.indicators;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** How long each of many requests took; several clients may add to it. */
final class Latencies {
  private static final double NANOS_PER_MILLI = 1e6;
  private long[] nanos = new long[64];
  private int size;

  /** Runs it, and keeps how long that took. */
  <T> T time(Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    add(System.nanoTime() - start);
    return result;
  }

  private synchronized void add(long taken) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = taken;
  }

  /** Median, 99th percentile and highest. */
  synchronized String inWords() {
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "median %.0f ms, p99 %.0f ms, highest %.0f ms",
        millis(sorted, 0.5),
        millis(sorted, 0.99),
        millis(sorted, 1));
  }

  private static double millis(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_PER_MILLI;
  }
}

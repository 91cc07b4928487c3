package org.ecoplan.benchmark.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** So many clients, each of which asks again as soon as it is answered. */
final class ClosedLoop {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double SLOWEST_HUNDREDTH = 0.99;

  /** What a client does once. */
  interface Turn {
    void take(int client) throws IOException, InterruptedException;
  }

  /**
   * How it went.
   *
   * @param perSecond turns of all clients together
   * @param medianMillis of a turn
   * @param slowMillis the 99th percentile
   */
  record Result(double perSecond, double medianMillis, double slowMillis) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%,.0f/s, median %.1f ms, p99 %.1f ms", perSecond, medianMillis, slowMillis);
    }
  }

  private ClosedLoop() {}

  static Result run(int clients, int seconds, Turn turn)
      throws InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * NANOS_PER_SECOND);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Callable<long[]>> work = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        work.add(() -> turns(client, end, turn));
      }
      LongStream all = LongStream.empty();
      for (Future<long[]> done : threads.invokeAll(work)) {
        all = LongStream.concat(all, Arrays.stream(done.get()));
      }
      long[] nanos = all.sorted().toArray();
      return new Result(
          nanos.length * NANOS_PER_SECOND / (System.nanoTime() - begin),
          nanos[nanos.length / 2] / NANOS_PER_MILLI,
          nanos[(int) (nanos.length * SLOWEST_HUNDREDTH)] / NANOS_PER_MILLI);
    } finally {
      threads.shutdown();
    }
  }

  private static long[] turns(int client, long end, Turn turn)
      throws IOException, InterruptedException {
    LongStream.Builder nanos = LongStream.builder();
    long begin = System.nanoTime();
    while (begin < end) {
      turn.take(client);
      long now = System.nanoTime();
      nanos.add(now - begin);
      begin = now;
    }
    return nanos.build().toArray();
  }
}

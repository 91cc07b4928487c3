package org.ecoplan.benchmark.alerts;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes when a project was told and when its alert arrived on the stream. */
final class Arrivals {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Pattern SUBJECT =
      Pattern.compile("\"subject\":\"" + SyntheticProjects.PLAN + "/([^#\"]+)");

  private final Map<String, Long> toldAt = new ConcurrentHashMap<>();
  private final Map<String, Long> nanos = new ConcurrentHashMap<>();

  void told(String project) {
    toldAt.put(project, System.nanoTime());
  }

  /** Reads a line of the stream; what is not awaited is passed over. */
  void read(String line) {
    long now = System.nanoTime();
    Matcher subject = SUBJECT.matcher(line);
    if (subject.find()) {
      Long told = toldAt.get(subject.group(1));
      if (told != null) {
        nanos.putIfAbsent(subject.group(1), now - told);
      }
    }
  }

  int arrived() {
    return nanos.size();
  }

  /** Milliseconds that such a share of them took at most. */
  double millis(double share) {
    long[] sorted = nanos.values().stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_PER_MILLI;
  }
}

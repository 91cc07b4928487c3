package org.ecoplan.benchmark.events;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes projects at a steady rate and prints how long their events took to the read models of the
 * indicator service and the alert service, as these measure it themselves ({@code
 * ecoplan.inbox.delay}).
 */
public final class EventBenchmark {
  private static final String PROJECTS = "/api/registry/v1/plans/LZ-145/projects";
  private static final Pattern DELAY =
      Pattern.compile(
          "ecoplan_inbox_delay_seconds\\{topic=\"ecoplan.project\",quantile=\"([0-9.]+)\"} (\\S+)");
  private static final List<String> FOLLOWERS = List.of("indicator-service", "alert-service");

  /** Of the services' management ports, the place of the first that follows the registry. */
  private static final int FIRST_FOLLOWER = 2;

  /** So many that no project has to be changed twice at a time. */
  private static final int SUBJECTS = 64;

  /** As many at a time as a browser opens to one server, on each of two cores. */
  private static final int CALLERS = 12;

  private static final int LET_IT_ARRIVE_MILLIS = 2000;
  private static final double MILLIS = 1000;

  private EventBenchmark() {}

  /**
   * @param arguments {@code --gateway} address, {@code --rate} changes in a second, {@code
   *     --seconds} how long
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> given = Arrays.asList(arguments);
    int rate = Integer.parseInt(option(given, "--rate", "200"));
    int seconds = Integer.parseInt(option(given, "--seconds", "60"));
    RunningEcoplan ecoplan =
        new RunningEcoplan(URI.create(option(given, "--gateway", "http://127.0.0.1:8080")));
    List<Subject> subjects = subjects(ecoplan);
    LongAdder done = new LongAdder();
    LongAdder refused = new LongAdder();

    ScheduledExecutorService callers = Executors.newScheduledThreadPool(CALLERS);
    long between = TimeUnit.SECONDS.toNanos(subjects.size()) / rate;
    long start = System.nanoTime();
    List<Future<?>> changing = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      changing.add(
          callers.scheduleAtFixedRate(
              () -> subject.change(ecoplan, done, refused),
              i * between / subjects.size(),
              between,
              TimeUnit.NANOSECONDS));
    }
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
    changing.forEach(change -> change.cancel(false));
    callers.shutdown();
    double took = (System.nanoTime() - start) / 1e9;
    callers.awaitTermination(seconds, TimeUnit.SECONDS);
    Thread.sleep(LET_IT_ARRIVE_MILLIS);

    System.out.printf(
        "%d changes of %d projects in %.1f s: %.0f a second, %d refused%n",
        done.sum(), subjects.size(), took, done.sum() / took, refused.sum());
    for (int i = 0; i < FOLLOWERS.size(); i++) {
      print(FOLLOWERS.get(i), ecoplan.metrics(FIRST_FOLLOWER + i));
    }
  }

  private static void print(String service, String metrics) {
    Matcher found = DELAY.matcher(metrics);
    while (found.find()) {
      System.out.printf(
          "%s: quantile %s of change to effect %.1f ms%n",
          service, found.group(1), Double.parseDouble(found.group(2)) * MILLIS);
    }
  }

  private static List<Subject> subjects(RunningEcoplan ecoplan) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      String code = "BENCH-" + UUID.randomUUID().toString().substring(0, 8);
      ecoplan.create(
          PROJECTS,
          """
          {"code": "%s", "name": "合成数据：事件基准 %d", "category": "BLUE_SKY", "startYear": 2021,
           "endYear": 2025, "leadUnit": "市生态环境局"}"""
              .formatted(code, i));
      subjects.add(new Subject(PROJECTS + "/" + code));
    }
    return subjects;
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    return at < 0 || at + 1 == arguments.size() ? otherwise : arguments.get(at + 1);
  }

  /** A project that is changed again and again, and the version it was last seen in. */
  private static final class Subject {
    private final String path;
    private long version = 1;
    private int changes;

    Subject(String path) {
      this.path = path;
    }

    void change(RunningEcoplan ecoplan, LongAdder done, LongAdder refused) {
      changes++;
      try {
        version =
            ecoplan
                .change(path, version, "{\"summary\":\"第 " + changes + " 次改动\"}")
                .path("version")
                .asLong();
        done.increment();
      } catch (IOException e) {
        refused.increment();
      }
    }
  }
}

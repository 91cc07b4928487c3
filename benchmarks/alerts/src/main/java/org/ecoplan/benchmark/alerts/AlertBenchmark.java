package org.ecoplan.benchmark.alerts;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.testing.RealServers;

/**
 * A country swept, a user's rule tried on it, and the way of an event to a screen, through the real
 * API, broker and database.
 */
public final class AlertBenchmark {
  private static final int MILESTONES = 10;
  private static final int ONE_LATE_IN = 100;
  private static final int TRIAL_DAYS = 5;
  private static final int[] RATES = {50, 100, 200, 1_000};
  private static final int HIGHEST_RATE = 1_000;

  /** In so many runs at the highest rate the service's code is compiled. */
  private static final int WARM_UPS = 3;

  private static final int EVERY = 1;
  private static final int EVERY_TENTH = 10;
  private static final int SECONDS = 10;
  private static final double NANOS = 1e9;
  private static final double MEDIAN = 0.5;
  private static final double SLOWEST_HUNDREDTH = 0.99;
  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final long LOOK_AGAIN_NANOS = 50_000_000L;
  private static final Pattern NUMBER =
      Pattern.compile("\"(raised|updated|resolved|open|USER_LATE)\":(\\d+)");

  private final Map<String, String> settings;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private AlertBenchmark(Map<String, String> settings) {
    this.settings = settings;
  }

  /** Runs it; {@code --projects 100000} says how many are swept, 0 leaves the sweeps out. */
  public static void main(String[] arguments) throws Exception {
    int projects = 100_000;
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals("--projects")) {
        projects = Integer.parseInt(arguments[i + 1]);
      }
    }
    new AlertBenchmark(new RealServers().start()).run(projects);
    // The servers of the test kit end with the process.
    System.exit(0);
  }

  private void run(int projects) throws Exception {
    line("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    try (RunningService service = RunningService.start(settings);
        Registry registry = Registry.start(settings);
        Connection connection = connect()) {
      if (projects > 0) {
        fill(connection, registry, projects);
        sweepCountry(service, projects);
        tryRule(service, projects);
        clear(connection);
      }
      for (int i = 1; i <= WARM_UPS; i++) {
        stream(service, registry, "warm-up " + i + ": ", HIGHEST_RATE, EVERY);
      }
      for (int rate : RATES) {
        stream(service, registry, "", rate, EVERY);
      }
      stream(service, registry, "one late in ten: ", HIGHEST_RATE, EVERY_TENTH);
      line(
          "most memory of the service, with a heap of " + RunningService.HEAP_MEBIBYTES + " MiB",
          service.highestMemory());
    }
  }

  /**
   * Commits projects at a steady rate and waits for the alerts of those that are late on the
   * stream.
   */
  private static void stream(
      RunningService service, Registry registry, String note, int rate, int oneLateIn)
      throws Exception {
    Arrivals arrivals = new Arrivals();
    int events = rate * SECONDS;
    int awaited = events / oneLateIn;
    long begin;
    long end;
    Closeable stream = service.stream(arrivals::read);
    try {
      begin = System.nanoTime();
      for (int i = 0; i < events; i++) {
        long turn = begin + (long) (i * NANOS / rate);
        while (System.nanoTime() < turn) {
          LockSupport.parkNanos(turn - System.nanoTime());
        }
        String code = note + rate + "-" + i;
        LocalDate due =
            i % oneLateIn == 0 ? SyntheticProjects.LONG_AGO : SyntheticProjects.FAR_AHEAD;
        arrivals.told(code);
        Future<?> committed = registry.commit(SyntheticProjects.project(code, 1, due));
        if (i + 1 == events) {
          committed.get();
        }
      }
      long giveUp = System.nanoTime() + PATIENCE_NANOS;
      while (arrivals.arrived() < awaited && System.nanoTime() < giveUp) {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
      end = System.nanoTime();
    } finally {
      stream.close();
    }
    require(arrivals.arrived() == awaited, arrivals.arrived() + " of " + awaited + " arrived");
    line(
        note + rate + " commits/s for " + SECONDS + " s, until the alert is on the stream",
        String.format(
            Locale.ROOT,
            "%,.0f alerts/s, median %,.0f ms, p99 %,.0f ms",
            awaited * NANOS / (end - begin),
            arrivals.millis(MEDIAN),
            arrivals.millis(SLOWEST_HUNDREDTH)));
  }

  private void sweepCountry(RunningService service, int projects) throws Exception {
    String what =
        String.format(
            Locale.ROOT, "%,d projects with %,d milestones: ", projects, projects * MILESTONES);
    long expected = (long) projects / ONE_LATE_IN * MILESTONES;
    String[] runs = {"as a dry run", "swept, all alerts new", "swept again"};
    for (int i = 0; i < runs.length; i++) {
      long begin = System.nanoTime();
      String report = service.post("sweeps", "{\"dryRun\":" + (i == 0) + "}");
      double seconds = (System.nanoTime() - begin) / NANOS;
      require(number(report, "open") == expected, report);
      line(
          what + runs[i],
          String.format(
              Locale.ROOT, "%.1f s, %,d alerts raised", seconds, number(report, "raised")));
    }
  }

  private void tryRule(RunningService service, int projects) throws Exception {
    service.post(
        "user-rules",
        """
        {"code":"USER_LATE","about":"MILESTONE","severity":"WARNING",
         "nameZh":"逾期超过一个月","nameEn":"Late by a month",
         "expression":"milestone.actualDate == '' && days(milestone.dueDate, today) > 30 \
        && project.category == 'BLUE_SKY'"}""");
    String range =
        "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(today.minusDays(TRIAL_DAYS - 1L), today);
    long begin = System.nanoTime();
    String report = service.post("user-rules/USER_LATE/versions/1/trial", range);
    double seconds = (System.nanoTime() - begin) / NANOS;
    require(number(report, "USER_LATE") == (long) projects / ONE_LATE_IN * MILESTONES, report);
    long evaluations = (long) projects * MILESTONES * TRIAL_DAYS;
    line(
        "a user's rule tried on them on " + TRIAL_DAYS + " days",
        String.format(
            Locale.ROOT,
            "%,.0f evaluations/s (%,d in %.1f s)",
            evaluations / seconds,
            evaluations,
            seconds));
  }

  /** One project comes by its event, the others are written like it. */
  private static void fill(Connection connection, Registry registry, int projects)
      throws Exception {
    registry.commit(SyntheticProjects.project("P", MILESTONES, SyntheticProjects.FAR_AHEAD)).get();
    while (count(connection, "SELECT count(*) FROM fact") == 0) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    execute(
        connection,
        """
        INSERT INTO fact (kind, aggregate_id, plan_code, version, state)
        SELECT 'PROJECT', '%1$s/P' || lpad(p::text, 6, '0'), '%1$s', 1,
            jsonb_set(
                jsonb_set(state, '{code}', to_jsonb('P' || lpad(p::text, 6, '0'))),
                '{milestones}',
                CASE WHEN p %% %2$d = 0
                    THEN (SELECT jsonb_agg(m || '{"originalDate": "%3$s"}')
                          FROM jsonb_array_elements(state -> 'milestones') AS m)
                    ELSE state -> 'milestones' END)
        FROM fact, generate_series(1, %4$d) AS p WHERE aggregate_id = '%1$s/P'"""
            .formatted(SyntheticProjects.PLAN, ONE_LATE_IN, SyntheticProjects.LONG_AGO, projects));
    execute(connection, "DELETE FROM fact WHERE aggregate_id = '" + SyntheticProjects.PLAN + "/P'");
    execute(connection, "ANALYZE fact");
  }

  private static void clear(Connection connection) throws SQLException {
    execute(
        connection,
        "TRUNCATE fact, fact_version, alert, ladder_file, ladder_entry, notice, outbox CASCADE");
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.get("quarkus.datasource.jdbc.url"),
        settings.get("quarkus.datasource.username"),
        settings.get("quarkus.datasource.password"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long number(String report, String name) {
    Matcher numbers = NUMBER.matcher(report);
    while (numbers.find()) {
      if (numbers.group(1).equals(name)) {
        return Long.parseLong(numbers.group(2));
      }
    }
    throw new IllegalStateException("no " + name + " in " + report);
  }

  private static void require(boolean expected, String report) {
    if (!expected) {
      throw new IllegalStateException("not what is expected: " + report);
    }
  }

  private static void line(String what, String result) {
    System.out.printf(Locale.ROOT, "| %-62s | %s%n", what, result);
  }
}

package org.ecoplan.benchmark.indicators;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ecoplan.testing.RealServers;

/**
 * How long it takes to judge a plan: from the request to the sealed evaluation with its three lists
 * and all proofs, over the real API on the real PostgreSQL; one plan again and again, then a plan
 * of each of many cities by several clients at once.
 */
public final class EvaluationBenchmark {
  private static final int CLIENTS = 2;
  private static final int WARMING_UP = 40;
  private static final int TIMES = 200;

  private final Map<String, String> settings;

  private EvaluationBenchmark(Map<String, String> settings) {
    this.settings = settings;
  }

  /** Runs it; {@code --cities 340} says how many. */
  public static void main(String[] arguments) throws Exception {
    int cities = 340;
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals("--cities")) {
        cities = Integer.parseInt(arguments[i + 1]);
      }
    }
    new EvaluationBenchmark(new RealServers().start()).run(cities);
    // The servers of the test kit end with the process.
    System.exit(0);
  }

  private void run(int cities) throws SQLException, IOException, InterruptedException {
    Stopwatch.line("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    List<SyntheticCity> all =
        IntStream.rangeClosed(1, cities).mapToObj(SyntheticCity::numbered).toList();
    try (RunningService service = RunningService.start(settings)) {
      double seconds = Stopwatch.seconds(() -> fill(service, all));
      Stopwatch.line(
          "(told and imported %d synthetic cities)".formatted(cities), Math.round(seconds) + " s");
      onePlan(service, all.get(0));
      everyCity(service, all);
      Stopwatch.line("size of a sealed evaluation", sizes());
    }
  }

  private void onePlan(RunningService service, SyntheticCity city)
      throws IOException, InterruptedException {
    for (int i = 0; i < WARMING_UP; i++) {
      service.evaluate(city.code());
    }
    double before = service.secondsOfJudging();
    Latencies latencies = new Latencies();
    String last = "";
    for (int i = 0; i < TIMES; i++) {
      last = latencies.time(() -> service.evaluate(city.code()));
    }
    Stopwatch.line(
        "evaluation of one plan, %d series, one client".formatted(SyntheticCity.SERIES),
        latencies.inWords());
    Stopwatch.line(
        "(of which judging, canonical JSON and SHA-256, mean)",
        String.format(
            Locale.ROOT, "%.1f ms", (service.secondsOfJudging() - before) * 1_000 / TIMES));
    String id = last;
    for (String format : RunningService.FORMATS) {
      for (int i = 0; i < WARMING_UP; i++) {
        service.read(id, format);
      }
      Latencies reading = new Latencies();
      for (int i = 0; i < TIMES / 2; i++) {
        reading.time(() -> service.read(id, format));
      }
      Stopwatch.line("reading it as " + format, reading.inWords());
    }
    for (int i = 0; i < WARMING_UP; i++) {
      service.verify(id);
    }
    Latencies verifying = new Latencies();
    for (int i = 0; i < TIMES / 2; i++) {
      verifying.time(() -> service.verify(id));
    }
    Stopwatch.line("verifying it (made again from what is stored)", verifying.inWords());
  }

  private static void everyCity(RunningService service, List<SyntheticCity> cities)
      throws SQLException {
    for (int clients = 1; clients <= CLIENTS; clients++) {
      Latencies latencies = new Latencies();
      AtomicInteger next = new AtomicInteger();
      int count = clients;
      double seconds =
          Stopwatch.seconds(
              () ->
                  atOnce(
                      count,
                      () -> {
                        for (int i = next.getAndIncrement();
                            i < cities.size();
                            i = next.getAndIncrement()) {
                          String code = cities.get(i).code();
                          latencies.time(() -> service.evaluate(code));
                        }
                      }));
      Stopwatch.line(
          "%d cities × %d series, %d client(s)"
              .formatted(cities.size(), SyntheticCity.SERIES, clients),
          String.format(
              Locale.ROOT,
              "%.1f s, %.1f evaluations/s; each %s",
              seconds,
              cities.size() / seconds,
              latencies.inWords()));
    }
  }

  private void fill(RunningService service, List<SyntheticCity> cities) {
    long expected;
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", String.valueOf(settings.get("kafka.bootstrap.servers"))),
            new StringSerializer(),
            new StringSerializer())) {
      List<Future<?>> acknowledged = new ArrayList<>();
      cities.stream()
          .flatMap(SyntheticCity::told)
          .forEach(record -> acknowledged.add(producer.send(record)));
      expected = acknowledged.size();
      await(acknowledged);
    }
    try (Connection connection = connect()) {
      while (count(connection, "SELECT count(*) FROM followed") < expected) {
        Thread.sleep(200);
      }
      for (SyntheticCity city : cities) {
        service.upload("series", city.code(), SyntheticCity.series());
        service.upload("observations", city.code(), city.observations());
        service.upload("assigned-targets", city.code(), city.assignedTargets());
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM ANALYZE");
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String sizes() throws SQLException {
    try (Connection connection = connect()) {
      return "inputs %d KiB, result %d KiB (median)"
          .formatted(
              count(connection, median("inputs")) / 1_024,
              count(connection, median("result")) / 1_024);
    }
  }

  private static String median(String column) {
    return "SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY octet_length("
        + column
        + ")) FROM evaluation";
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.get("quarkus.datasource.jdbc.url"),
        settings.get("quarkus.datasource.username"),
        settings.get("quarkus.datasource.password"));
  }

  private static void atOnce(int clients, Runnable work) {
    ExecutorService workers = Executors.newFixedThreadPool(clients);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      running.add(workers.submit(work));
    }
    await(running);
    workers.shutdown();
  }

  private static void await(List<Future<?>> running) {
    try {
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

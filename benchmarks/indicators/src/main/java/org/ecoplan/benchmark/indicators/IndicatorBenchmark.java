package org.ecoplan.benchmark.indicators;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.ecoplan.indicator.monitoring.record.HourlyTable;
import org.ecoplan.testing.RealServers;

/**
 * From hourly records to a year's figures: the service's classes, SQL over the same rows, SQL over
 * a plain table, and DuckDB, in one run on the same data; then many cities; and how fast records
 * come in. Every engine's figures are compared.
 */
public final class IndicatorBenchmark {
  private static final int TIMES = 5;
  private static final int CLIENTS = 2;
  private static final int API_BATCH = 20_000;
  private static final int MESSAGE_BATCH = 5_000;
  private static final int API_CITY = 1;
  private static final int KAFKA_CITY = 2;

  private final Map<String, String> settings;

  private IndicatorBenchmark(Map<String, String> settings) {
    this.settings = settings;
  }

  /** Runs it; {@code --cities 100} says how many. */
  public static void main(String[] arguments) throws Exception {
    int cities = 100;
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals("--cities")) {
        cities = Integer.parseInt(arguments[i + 1]);
      }
    }
    new IndicatorBenchmark(new RealServers().start()).run(cities);
    // The servers of the test kit end with the process.
    System.exit(0);
  }

  private void run(int cities) throws SQLException, IOException, InterruptedException {
    Stopwatch.line("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    try (RunningService service = RunningService.start(settings);
        Connection connection = connect()) {
      makePoints(connection, cities);
      ingestByApi(service);
      ingestByKafka(connection);
    }
    try (Connection connection = connect()) {
      compareEngines(connection);
      manyCities(connection, cities);
    }
  }

  private void ingestByApi(RunningService service) throws SQLException, InterruptedException {
    AtomicLong sent = new AtomicLong();
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(CLIENTS * 2);
    double seconds =
        Stopwatch.seconds(
            () -> {
              ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
              List<Future<?>> running = new ArrayList<>();
              for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> deliverAll(service, queue)));
              }
              Deliveries.of(
                  API_CITY,
                  API_BATCH,
                  (delivery, records) -> {
                    put(queue, delivery);
                    sent.addAndGet(records);
                  });
              for (int i = 0; i < CLIENTS; i++) {
                put(queue, "");
              }
              running.forEach(IndicatorBenchmark::await);
              clients.shutdown();
            });
    Stopwatch.rate(
        "ingestion by API, " + CLIENTS + " clients, " + API_BATCH + " records a request",
        sent.get(),
        seconds);
  }

  private static void deliverAll(RunningService service, BlockingQueue<String> queue) {
    try {
      for (String next = queue.take(); !next.isEmpty(); next = queue.take()) {
        service.deliver(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ingestByKafka(Connection connection) throws SQLException, InterruptedException {
    AtomicLong sent = new AtomicLong();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", String.valueOf(settings.get("kafka.bootstrap.servers"))),
            new StringSerializer(),
            new StringSerializer())) {
      double seconds =
          Stopwatch.seconds(
              () -> {
                List<Future<?>> acknowledged = new ArrayList<>();
                Deliveries.of(
                    KAFKA_CITY,
                    MESSAGE_BATCH,
                    (delivery, records) -> {
                      acknowledged.add(
                          producer.send(
                              new ProducerRecord<>(
                                  "ecoplan.monitoring.records", "city", delivery)));
                      sent.addAndGet(records);
                    });
                acknowledged.forEach(IndicatorBenchmark::await);
                while (kept(connection) < sent.get()) {
                  pause();
                }
              });
      Stopwatch.rate(
          "ingestion from Kafka, one partition, " + MESSAGE_BATCH + " records a message",
          sent.get(),
          seconds);
    }
  }

  private static long kept(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT coalesce(sum(created), 0) FROM record_batch WHERE channel = 'KAFKA'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void compareEngines(Connection connection) throws SQLException {
    List<Integer> stations = stations(connection, API_CITY);
    fillPlainTable(connection, stations);
    SortedMap<String, BigDecimal> ours = CityYear.figures(connection, stations);
    CityYearSql stored = CityYearSql.overStoredRows(stations);
    CityYearSql plain = CityYearSql.overPlainRows(stations, false);
    CityYearSql duck = CityYearSql.overPlainRows(stations, true);
    compare("SQL over stored rows", ours, stored.figures(connection));
    compare("SQL over a plain table", ours, plain.figures(connection));
    Stopwatch.medianMillis(
        "city-year in Java from stored rows", TIMES, () -> CityYear.figures(connection, stations));
    Stopwatch.medianMillis(
        "(of which reading the stored rows)", TIMES, () -> readOnly(connection, stations));
    Stopwatch.medianMillis(
        "city-year in SQL over the same stored rows", TIMES, () -> stored.figures(connection));
    Stopwatch.medianMillis(
        "city-year in SQL over a plain table, a record a row",
        TIMES,
        () -> plain.figures(connection));
    try (Connection memory = DriverManager.getConnection("jdbc:duckdb:")) {
      fillDuck(connection, memory);
      compare("DuckDB", ours, duck.figures(memory));
      Stopwatch.medianMillis(
          "city-year in DuckDB, its own table in memory", TIMES, () -> duck.figures(memory));
    }
  }

  /** What a computation that costs nothing would take. */
  private static void readOnly(Connection connection, List<Integer> stations) throws SQLException {
    AtomicLong hours = new AtomicLong();
    new HourlyTable(connection)
        .read(stations, SyntheticHours.days(), (key, readings) -> hours.addAndGet(readings.length));
    if (hours.get() == 0) {
      throw new IllegalStateException("nothing is stored");
    }
  }

  private void manyCities(Connection connection, int cities) throws SQLException {
    double copying = Stopwatch.seconds(() -> copyCity(connection, cities));
    Stopwatch.line("(copied the stored rows to " + cities + " cities)", Math.round(copying) + " s");
    double seconds =
        Stopwatch.seconds(
            () -> {
              ExecutorService workers = Executors.newFixedThreadPool(CLIENTS);
              List<Future<?>> running = new ArrayList<>();
              for (int worker = 0; worker < CLIENTS; worker++) {
                int first = worker + 1;
                running.add(workers.submit(() -> computeEach(first, cities)));
              }
              running.forEach(IndicatorBenchmark::await);
              workers.shutdown();
            });
    Stopwatch.line(
        cities + " city-years in Java from stored rows, " + CLIENTS + " threads",
        Math.round(seconds * 10) / 10.0
            + " s, "
            + Math.round(seconds * 1_000 / cities)
            + " ms each");
  }

  private void computeEach(int first, int cities) {
    try (Connection own = connect()) {
      for (int city = first; city <= cities; city += CLIENTS) {
        CityYear.figures(own, stations(own, city));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rounding of ties differs: PostgreSQL and DuckDB round half up, the standard half to even. */
  private static void compare(
      String engine, SortedMap<String, BigDecimal> ours, SortedMap<String, BigDecimal> theirs) {
    SortedMap<String, String> differences = new TreeMap<>();
    theirs.forEach(
        (code, value) -> {
          BigDecimal mine = ours.get(code);
          if (mine == null || mine.compareTo(value) != 0) {
            differences.put(code, mine + " / " + value);
          }
        });
    Stopwatch.line(
        engine + " agrees with Java",
        differences.isEmpty() ? "all " + theirs.size() + " figures" : "except " + differences);
  }

  private static void makePoints(Connection connection, int cities) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO monitoring_point (code, version, kind, name, region_code, assessed, source,
                changed_by, changed_at)
            VALUES (?, 1, 'AIR_STATION', 'benchmark', ?, true, 'benchmark', 'benchmark', now())""")) {
      for (int city = 1; city <= Math.max(cities, KAFKA_CITY); city++) {
        for (int station = 1; station <= SyntheticHours.STATIONS; station++) {
          insert.setString(1, Deliveries.station(city, station));
          insert.setString(2, "C%03d".formatted(city));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static List<Integer> stations(Connection connection, int city) throws SQLException {
    List<Integer> stations = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id FROM monitoring_point WHERE region_code = ?")) {
      select.setString(1, "C%03d".formatted(city));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          stations.add(rows.getInt(1));
        }
      }
    }
    return stations;
  }

  private static void fillPlainTable(Connection connection, List<Integer> stations)
      throws SQLException {
    execute(
        connection,
        """
        CREATE TABLE plain_hour (point int, day date, item smallint, hour smallint, v int,
            PRIMARY KEY (point, day, item, hour))""");
    execute(
        connection,
        "INSERT INTO plain_hour SELECT point_id, day, item, hour, v FROM hourly_day,"
            + " unnest(readings) WITH ORDINALITY AS r (v, hour)"
            + " WHERE v IS NOT NULL AND point_id BETWEEN "
            + stations.get(0)
            + " AND "
            + stations.get(stations.size() - 1));
    execute(connection, "VACUUM ANALYZE plain_hour");
    execute(connection, "VACUUM ANALYZE hourly_day");
  }

  private static void fillDuck(Connection postgres, Connection duck) throws SQLException {
    execute(duck, "CREATE TABLE plain_hour (point int, day date, item int, hour int, v int)");
    try (Statement select = postgres.createStatement();
        ResultSet rows =
            select.executeQuery("SELECT point, day::text, item, hour, v FROM plain_hour");
        DuckDBAppender appender =
            duck.unwrap(DuckDBConnection.class).createAppender("main", "plain_hour")) {
      while (rows.next()) {
        appender.beginRow();
        appender.append(rows.getInt(1));
        appender.append(LocalDate.parse(rows.getString(2)));
        appender.append(rows.getInt(3));
        appender.append(rows.getInt(4));
        appender.append(rows.getInt(5));
        appender.endRow();
      }
    }
  }

  private static void copyCity(Connection connection, int cities) throws SQLException {
    execute(
        connection,
        """
        INSERT INTO hourly_day (point_id, day, item, readings, batches)
        SELECT target.id, h.day, h.item, h.readings, h.batches
        FROM hourly_day h
        JOIN monitoring_point source ON source.id = h.point_id AND source.region_code = 'C001'
        JOIN monitoring_point target ON right(target.code, 3) = right(source.code, 3)
        WHERE target.region_code > 'C002' AND target.region_code <= 'C%03d'"""
            .formatted(cities));
    execute(connection, "VACUUM ANALYZE hourly_day");
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

  private static void put(BlockingQueue<String> queue, String delivery) {
    try {
      queue.put(delivery);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

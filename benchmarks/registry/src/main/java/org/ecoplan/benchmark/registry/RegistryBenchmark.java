package org.ecoplan.benchmark.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecoplan.benchmark.ServiceProcess;
import org.ecoplan.embedded.Ports;
import org.ecoplan.embedded.PostgresServer;
import org.ecoplan.testing.RealServers;

/**
 * The reserve library of a country through the real API, beside pgbench with the statements that
 * the API itself says, on the same PostgreSQL (which keeps what it acknowledged) in the same run.
 */
public final class RegistryBenchmark {
  private static final int SHORT_LEDGER = 10_000;
  private static final int HEAP_MEBIBYTES = 512;
  private static final long LOOK_AGAIN_MILLIS = 1_000;
  private static final String DATABASE = "registry";
  private static final String PASSWORD = "throw-away";
  private static final String FOLDING = "ecoplan.registry.funding.fold-every";
  private static final Path FOLDER = Path.of("benchmarks", "registry", "target", "run");

  /** Something that is done while the service runs. */
  private interface Work {
    void with(ServiceProcess service) throws Exception;
  }

  /** What is measured, in this order. */
  private enum Part {
    MONEY,
    PROJECTS,
    CHANGE,
    EXPORTS,
    UPLOADS
  }

  private final Map<String, String> settings;
  private final PostgresServer postgres;
  private final Set<Part> parts;

  private RegistryBenchmark(
      Map<String, String> settings, PostgresServer postgres, Set<Part> parts) {
    this.settings = settings;
    this.postgres = postgres;
    this.parts = parts;
  }

  /**
   * Runs it; {@code --projects} and {@code --entries} say how much there is in the end, {@code
   * --only} names one of the parts, and {@code --data kept} asks what the run before has filled
   * once more: changes have happened to that, so it is for reading.
   */
  public static void main(String[] arguments) throws Exception {
    int projects = 100_000;
    int entries = 10_000_000;
    Set<Part> parts = EnumSet.allOf(Part.class);
    boolean kept = false;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--projects" -> projects = Integer.parseInt(arguments[i + 1]);
        case "--entries" -> entries = Integer.parseInt(arguments[i + 1]);
        case "--only" ->
            parts = EnumSet.of(Part.valueOf(arguments[i + 1].toUpperCase(Locale.ROOT)));
        case "--data" -> kept = arguments[i + 1].equals("kept");
        default -> throw new IllegalArgumentException("unknown: " + arguments[i]);
      }
    }
    Map<String, String> settings = new HashMap<>(new RealServers().start());
    Path folder = kept ? FOLDER : newFolder();
    PostgresServer.Settings server =
        new PostgresServer.Settings(
            folder.resolve("programs"),
            folder.resolve("data"),
            Ports.free(),
            PASSWORD,
            folder.resolve("postgres.log"));
    try (PostgresServer postgres = PostgresServer.durable(server)) {
      postgres.ensureDatabase(DATABASE, DATABASE, PASSWORD);
      settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE));
      settings.put("quarkus.datasource.username", DATABASE);
      settings.put("quarkus.datasource.password", PASSWORD);
      RegistryBenchmark benchmark = new RegistryBenchmark(settings, postgres, parts);
      if (kept) {
        benchmark.readAgain(projects, server.log());
      } else {
        benchmark.run(projects, entries, server.log());
      }
    }
    // Kafka of the test kit ends with the process.
    System.exit(0);
  }

  private void run(int projects, int entries, Path log) throws Exception {
    line("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    withService("1s", service -> {}); // makes the tables
    try (Connection administrator = administrator()) {
      SyntheticLibrary library = new SyntheticLibrary(administrator, projects);
      library.fillProjects();
      Requests requests = requests(library, administrator, log);
      grow(library, administrator, Math.min(entries, SHORT_LEDGER));
      measure(Part.MONEY, service -> requests.askForMoney(service, "ledger of 10,000: "));
      grow(library, administrator, entries);
      String length = String.format(Locale.ROOT, "ledger of %,d: ", entries);
      measure(Part.MONEY, service -> requests.askForMoney(service, length));
      measure(Part.PROJECTS, requests::readProjects);
      measure(Part.CHANGE, requests::changeMilestones);
      measure(Part.EXPORTS, service -> new ExportRun(service).all());
      measure(Part.UPLOADS, service -> new UploadRun(service).all());
    }
  }

  private void readAgain(int projects, Path log) throws Exception {
    try (Connection administrator = administrator()) {
      SyntheticLibrary library = new SyntheticLibrary(administrator, projects);
      withService("1s", service -> awaitFolded(administrator));
      library.settle();
      Requests requests = requests(library, administrator, log);
      measure(Part.MONEY, service -> requests.askForMoney(service, "kept ledger: "));
      measure(Part.PROJECTS, requests::readProjects);
      measure(Part.EXPORTS, service -> new ExportRun(service).all());
    }
  }

  private Connection administrator() throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(DATABASE), "postgres", PASSWORD);
  }

  private Requests requests(SyntheticLibrary library, Connection administrator, Path log) {
    return new Requests(
        library,
        new SpokenSql(administrator, log),
        new Pgbench(postgres, DATABASE, PASSWORD, FOLDER));
  }

  /** Each part has a process of its own: its memory is what that part takes. */
  private void measure(Part part, Work work) throws Exception {
    if (parts.contains(part)) {
      withService("off", work);
    }
  }

  private void grow(SyntheticLibrary library, Connection administrator, int entries)
      throws Exception {
    long begin = System.nanoTime();
    withService(
        "1s",
        service -> {
          library.growLedger(entries);
          awaitFolded(administrator);
          Requests.requireThatSumsAgree(service);
        });
    library.settle();
    line(
        String.format(Locale.ROOT, "made a ledger of %,d", entries),
        String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - begin) / 1e9));
  }

  private static void awaitFolded(Connection connection) throws SQLException, InterruptedException {
    while (waits(connection)) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  /** Whether money waits to be folded into the sums. */
  private static boolean waits(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM funding_delta)")) {
      return found.next() && found.getBoolean(1);
    }
  }

  private void withService(String foldEvery, Work work) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.put(FOLDING, foldEvery);
    try (ServiceProcess service =
        ServiceProcess.start(
            "project-registry", HEAP_MEBIBYTES, all, FOLDER.resolve("service.log"))) {
      work.with(service);
    }
  }

  private static Path newFolder() throws IOException {
    Path old = FOLDER.resolveSibling("run-" + System.nanoTime());
    if (Files.exists(FOLDER)) {
      Files.move(FOLDER, old);
    }
    return Files.createDirectories(FOLDER);
  }

  static void line(String what, String result) {
    System.out.printf(Locale.ROOT, "| %-58s | %s%n", what, result);
  }
}

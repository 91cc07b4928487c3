package org.ecoplan.benchmark.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.embedded.PostgresServer;

/** PostgreSQL's own load generator, saying the same statements at the same concurrency. */
final class Pgbench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
  private static final String PROGRAM = "pgbench";

  private final PostgresServer postgres;
  private final String database;
  private final String password;
  private final Path folder;

  Pgbench(PostgresServer postgres, String database, String password, Path folder) {
    this.postgres = postgres;
    this.database = database;
    this.password = password;
    this.folder = folder;
  }

  /**
   * Says the statements over and over.
   *
   * @return how often a second
   */
  double perSecond(String name, List<String> script, int clients, int seconds)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name + ".sql");
    Files.writeString(file, String.join("\n", script) + "\n");
    ProcessBuilder builder =
        new ProcessBuilder(
                PROGRAM,
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=1",
                "--time=" + seconds,
                "--file=" + file,
                "--host=127.0.0.1",
                "--port=" + postgres.port(),
                "--username=" + database,
                database)
            .redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", password);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(output);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IllegalStateException("pgbench of " + file + " failed:\n" + output);
    }
    return Double.parseDouble(rate.group(1));
  }
}

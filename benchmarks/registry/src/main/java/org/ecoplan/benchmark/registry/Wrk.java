package org.ecoplan.benchmark.registry;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator for what is read: in C as pgbench is, so that both peers pay alike for it. */
final class Wrk {
  private static final String PROGRAM = "wrk";
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx|Socket errors");

  private Wrk() {}

  /**
   * Sends the request over and over.
   *
   * @throws IllegalStateException where an answer is not a good one
   */
  static ClosedLoop.Result run(HttpRequest request, int clients, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM,
                "--threads=1",
                "--connections=" + clients,
                "--duration=" + seconds + "s",
                "--latency"));
    request
        .headers()
        .map()
        .forEach(
            (name, values) ->
                values.forEach(value -> command.addAll(List.of("--header", name + ": " + value))));
    command.add(request.uri().toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(output);
    if (process.waitFor() != 0 || REFUSED.matcher(output).find() || !rate.find()) {
      throw new IllegalStateException("wrk of " + request.uri() + " failed:\n" + output);
    }
    return new ClosedLoop.Result(
        Double.parseDouble(rate.group(1)), millis(output, "50"), millis(output, "99"));
  }

  private static double millis(String output, String percent) {
    Matcher line = Pattern.compile(percent + "%\\s+([0-9.]+)(us|ms|s)").matcher(output);
    if (!line.find()) {
      throw new IllegalStateException("wrk named no time:\n" + output);
    }
    double number = Double.parseDouble(line.group(1));
    return switch (line.group(2)) {
      case "us" -> number / 1_000;
      case "ms" -> number;
      default -> number * 1_000;
    };
  }
}

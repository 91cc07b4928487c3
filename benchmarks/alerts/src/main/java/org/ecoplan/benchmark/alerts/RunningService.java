package org.ecoplan.benchmark.alerts;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.ecoplan.embedded.Ports;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;

/** The alert service as a process of its own, with its real API, consumers and database. */
final class RunningService implements AutoCloseable {

  /** What it gets for everything it keeps; a sweep whose memory grew would not end in it. */
  static final int HEAP_MEBIBYTES = 512;

  private static final Path JAR =
      Path.of("alert-service", "target", "quarkus-app", "quarkus-run.jar");
  private static final Path LOG = Path.of("benchmarks", "alerts", "target", "service.log");
  private static final int PATIENCE = 120;
  private static final long PAUSE_MILLIS = 500;

  private final Process process;
  private final URI api;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningService(Process process, int port) {
    this.process = process;
    this.api = URI.create("http://127.0.0.1:" + port + "/api/alerts/v1/");
  }

  /** Starts it; it sweeps only when asked to. */
  static RunningService start(Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = Ports.free();
    int management = Ports.free();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + HEAP_MEBIBYTES + "m");
    command.add("-Duser.timezone=Asia/Shanghai");
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.profile=benchmark");
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.management.host=127.0.0.1");
    command.add("-Dquarkus.management.port=" + management);
    command.add("-Decoplan.alert.sweep.cron=off");
    command.add("-Decoplan.alert.sweep.make-up-interval=off");
    command.add("-jar");
    command.add(JAR.toString());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
    RunningService service = new RunningService(process, port);
    service.awaitReady(management);
    return service;
  }

  /** Posts a request of the plan office; gives the answer. */
  String post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          path + " refused: " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** Opens the stream of notices; each line goes to the reader until the stream is closed. */
  Closeable stream(Consumer<String> reader) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(
            request("stream").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofInputStream());
    Thread thread = new Thread(() -> readLines(answer.body(), reader), "stream");
    thread.setDaemon(true);
    thread.start();
    return answer.body();
  }

  /** The most memory that the process ever had, by the kernel's account. */
  String highestMemory() throws IOException {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.substring("VmHWM:".length()).strip())
          .findFirst()
          .orElse("unknown");
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path))
        .header(
            "Authorization",
            "Bearer " + TestTokens.bearer("benchmark", Role.Names.PLAN_OFFICE, null));
  }

  private static void readLines(InputStream body, Consumer<String> reader) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      lines.lines().forEach(reader);
    } catch (IOException | UncheckedIOException e) {
      // The stream was closed, which is how it ends.
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady(int management) throws InterruptedException {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
            .build();
    for (int i = 0; i < PATIENCE * 2; i++) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the service ended, see " + LOG);
      }
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new IllegalStateException("the service did not become ready");
  }
}

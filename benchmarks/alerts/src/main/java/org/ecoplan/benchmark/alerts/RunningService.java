package org.ecoplan.benchmark.alerts;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.ecoplan.benchmark.ServiceProcess;
import org.ecoplan.kit.identity.Role;

/** The alert service as a process of its own, with its real API, consumers and database. */
final class RunningService implements AutoCloseable {

  /** What it gets for everything it keeps; a sweep whose memory grew would not end in it. */
  static final int HEAP_MEBIBYTES = 512;

  private static final String API = "/api/alerts/v1/";
  private static final Path LOG = Path.of("benchmarks", "alerts", "target", "service.log");

  private final ServiceProcess process;

  private RunningService(ServiceProcess process) {
    this.process = process;
  }

  /** Starts it; it sweeps only when asked to. */
  static RunningService start(Map<String, String> settings)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("ecoplan.alert.sweep.cron", "off");
    all.put("ecoplan.alert.sweep.make-up-interval", "off");
    return new RunningService(ServiceProcess.start("alert-service", HEAP_MEBIBYTES, all, LOG));
  }

  /** Posts a request of the plan office; gives the answer. */
  String post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return process.send(request, BodyHandlers.ofString()).body();
  }

  /** Opens the stream of notices; each line goes to the reader until the stream is closed. */
  Closeable stream(Consumer<String> reader) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        process.send(
            request("stream").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofInputStream());
    Thread thread = new Thread(() -> readLines(answer.body(), reader), "stream");
    thread.setDaemon(true);
    thread.start();
    return answer.body();
  }

  /** The most memory in KiB that the process ever had, by the kernel's account. */
  String highestMemory() throws IOException {
    OptionalLong highest = process.highestMemory();
    return highest.isPresent() ? highest.getAsLong() + " kB" : "unknown";
  }

  @Override
  public void close() {
    process.close();
  }

  private HttpRequest.Builder request(String path) {
    return process.request(Role.Names.PLAN_OFFICE, API + path);
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
}

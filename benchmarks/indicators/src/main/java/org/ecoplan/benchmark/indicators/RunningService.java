package org.ecoplan.benchmark.indicators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.embedded.Ports;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;

/** The indicator service as a process of its own, with its real API, consumer and database. */
final class RunningService implements AutoCloseable {
  private static final Path JAR =
      Path.of("indicator-service", "target", "quarkus-app", "quarkus-run.jar");
  private static final int PATIENCE = 120;
  private static final long PAUSE_MILLIS = 500;

  private final Process process;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningService(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it; what it computes on its own waits, so that only the ingestion is measured. */
  static RunningService start(Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = Ports.free();
    int management = Ports.free();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.add("-Duser.timezone=Asia/Shanghai");
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.profile=benchmark");
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.management.host=127.0.0.1");
    command.add("-Dquarkus.management.port=" + management);
    command.add("-Decoplan.monitoring.derive-every=24h");
    command.add("-jar");
    command.add(JAR.toString());
    Path log = Path.of("benchmarks", "indicators", "target", "service.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    RunningService service = new RunningService(process, port);
    service.awaitReady(management);
    return service;
  }

  /** Posts a delivery. */
  void deliver(String json) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + port + "/api/indicators/v1/monitoring/record-batches"))
            .header("Content-Type", "application/json")
            .header(
                "Authorization", "Bearer " + TestTokens.bearer("benchmark", Role.Names.ADMIN, null))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IllegalStateException("refused: " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
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

  private void awaitReady(int management) throws InterruptedException {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
            .build();
    for (int i = 0; i < PATIENCE * 2; i++) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "the service ended, see benchmarks/indicators/target/service.log");
      }
      try {
        if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
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

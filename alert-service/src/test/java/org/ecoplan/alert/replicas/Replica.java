package org.ecoplan.alert.replicas;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ecoplan.embedded.Ports;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.testing.TestTokens;

/** The packaged service as a process of its own, one of several on the same database and broker. */
final class Replica implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final URI root;
  private final URI ready;
  private final String token = TestTokens.bearer("planoffice", Role.Names.PLAN_OFFICE, null);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Replica(Process process, int port, int managementPort) {
    this.process = process;
    this.root = URI.create("http://127.0.0.1:" + port);
    this.ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
  }

  /** Starts one; it sweeps only when asked to. */
  static Replica start(String name, Map<String, String> servers) throws IOException {
    int port = Ports.free();
    int managementPort = Ports.free();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-Duser.timezone=Asia/Shanghai");
    command.add("-Dquarkus.profile=replica");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.management.port=" + managementPort);
    command.add("-Decoplan.alert.sweep.cron=off");
    command.add("-Decoplan.alert.sweep.make-up-interval=off");
    servers.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-jar");
    command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "replica-" + name + ".log").toFile())
            .start();
    return new Replica(process, port, managementPort);
  }

  void awaitReady() {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(this::isReady);
  }

  /** Asks for today's sweep; gives the status of the answer when it is there. */
  CompletableFuture<Integer> sweep() {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve("/api/alerts/v1/sweeps"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    return client.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
  }

  /** Ends it as a power cut would: nothing is finished, nobody is told. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private boolean isReady() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("a replica ended, see target/replica-*.log");
    }
    try {
      HttpRequest request = HttpRequest.newBuilder(ready).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notListeningYet) {
      return false;
    }
  }
}

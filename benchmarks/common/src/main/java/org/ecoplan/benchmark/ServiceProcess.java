package org.ecoplan.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoplan.embedded.Ports;
import org.ecoplan.testing.TestTokens;

/** A packaged service as a process of its own, with its real API, consumers and database. */
public final class ServiceProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;
  private static final long PAUSE_MILLIS = 500;
  private static final String BOUNDARY = "ecoplan-benchmark";
  private static final String HEAP_USED = "jvm_memory_used_bytes{area=\"heap\"";

  private final Process process;
  private final Path log;
  private final URI root;
  private final URI management;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServiceProcess(Process process, Path log, int port, int managementPort) {
    this.process = process;
    this.log = log;
    this.root = URI.create("http://127.0.0.1:" + port);
    this.management = URI.create("http://127.0.0.1:" + managementPort);
  }

  /**
   * Starts a service that {@code ./mvnw package} has built and waits until it is ready.
   *
   * @param module the folder of its module
   * @param heapMebibytes what it gets for everything it keeps
   * @param settings its configuration: the servers it uses and what is to differ from the default
   * @param log takes what it prints
   */
  public static ServiceProcess start(
      String module, int heapMebibytes, Map<String, String> settings, Path log)
      throws IOException, InterruptedException {
    int port = Ports.free();
    int managementPort = Ports.free();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMebibytes + "m");
    command.add("-Duser.timezone=Asia/Shanghai");
    command.add("-Dquarkus.profile=benchmark");
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.management.host=127.0.0.1");
    command.add("-Dquarkus.management.port=" + managementPort);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(Path.of(module, "target", "quarkus-app", "quarkus-run.jar").toString());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    ServiceProcess service = new ServiceProcess(process, log, port, managementPort);
    service.awaitReady();
    return service;
  }

  /**
   * A request to its API by somebody of a role, valid for an hour; to be completed by method and
   * body.
   */
  public HttpRequest.Builder request(String role, String path) {
    return HttpRequest.newBuilder(root.resolve(path))
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(role, ServiceProcess::token));
  }

  /** A request that uploads a CSV file as a form's {@code file}. */
  public HttpRequest.Builder upload(String role, String path, byte[] csv) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"synthetic.csv\""
            + "\r\nContent-Type: text/csv\r\n\r\n";
    return request(role, path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(
            BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(csv),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
  }

  /**
   * Sends a request.
   *
   * @throws IllegalStateException where it is refused
   */
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    HttpResponse<T> answer = client.send(request, body);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          request.method()
              + " "
              + request.uri()
              + ": "
              + answer.statusCode()
              + " "
              + answer.body());
    }
    return answer;
  }

  /** Bytes of its heap in use now, garbage included. */
  public long heapUsed() throws IOException, InterruptedException {
    return (long) metric(HEAP_USED);
  }

  /** The sum of its metrics whose lines begin so, 0 where there is none. */
  public double metric(String beginning) throws IOException, InterruptedException {
    HttpRequest metrics = HttpRequest.newBuilder(management.resolve("/q/metrics")).build();
    return send(metrics, BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith(beginning))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** The most memory in KiB that the process ever had, by the kernel's account, where it tells. */
  public OptionalLong highestMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
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

  /** Signing one for each request would take longer than many requests do. */
  private static String token(String role) {
    return TestTokens.bearer("benchmark", role, null);
  }

  private void awaitReady() throws InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(management.resolve("/q/health/ready")).build();
    for (long waited = 0; waited < PATIENCE_SECONDS * 1_000L; waited += PAUSE_MILLIS) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the service ended, see " + log);
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
    throw new IllegalStateException("the service did not become ready, see " + log);
  }
}

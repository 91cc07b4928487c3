package org.ecoplan.benchmark.indicators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.benchmark.ServiceProcess;
import org.ecoplan.kit.identity.Role;

/** The indicator service as a process of its own, with its real API, consumer and database. */
final class RunningService implements AutoCloseable {
  static final List<String> FORMATS =
      List.of(
          "application/json",
          "text/csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private static final String ROOT = "/api/indicators/v1";
  private static final int HEAP_MEBIBYTES = 1_024;
  private static final Path LOG = Path.of("benchmarks", "indicators", "target", "service.log");

  private final ServiceProcess process;

  private RunningService(ServiceProcess process) {
    this.process = process;
  }

  /** Starts it; what it computes on its own waits, so that only the ingestion is measured. */
  static RunningService start(Map<String, String> settings)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("ecoplan.monitoring.derive-every", "24h");
    return new RunningService(ServiceProcess.start("indicator-service", HEAP_MEBIBYTES, all, LOG));
  }

  /** Posts a delivery. */
  void deliver(String json) {
    send(
        process
            .request(Role.Names.ADMIN, ROOT + "/monitoring/record-batches")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Uploads a file for a plan. */
  void upload(String kind, String plan, String csv) {
    upload(kind, plan, csv.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads a file for a plan. */
  void upload(String kind, String plan, byte[] csv) {
    send(process.upload(Role.Names.PLAN_OFFICE, ROOT + "/imports/" + kind + "?plan=" + plan, csv));
  }

  /** Evaluates a plan at the mid-term year, and gives the address of the evaluation. */
  String evaluate(String plan) {
    HttpResponse<byte[]> answer =
        send(
            process
                .request(Role.Names.PLAN_OFFICE, ROOT + "/evaluations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(
                    BodyPublishers.ofString(
                        "{\"planCode\":\"%s\",\"year\":%d}".formatted(plan, SyntheticCity.YEAR))));
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  /** Reads an evaluation as the caller would file it; gives the bytes it has. */
  int read(String evaluation, String format) {
    return send(process.request(Role.Names.AUDITOR, evaluation).header("Accept", format).GET())
        .body()
        .length;
  }

  /** Has an evaluation made again and compared. */
  int verify(String evaluation) {
    return send(process.request(Role.Names.AUDITOR, evaluation + "/verification").GET())
        .body()
        .length;
  }

  /** How long the service has spent judging and sealing, in seconds. */
  double secondsOfJudging() throws IOException, InterruptedException {
    return process.metric("ecoplan_evaluation_duration_seconds_sum");
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return process.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}

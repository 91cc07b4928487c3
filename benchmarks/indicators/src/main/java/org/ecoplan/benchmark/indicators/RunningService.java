package org.ecoplan.benchmark.indicators;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ecoplan.benchmark.ServiceProcess;
import org.ecoplan.kit.identity.Role;

/** The indicator service as a process of its own, with its real API, consumer and database. */
final class RunningService implements AutoCloseable {
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
    HttpRequest request =
        process
            .request(Role.Names.ADMIN, "/api/indicators/v1/monitoring/record-batches")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      process.send(request, BodyHandlers.ofString());
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

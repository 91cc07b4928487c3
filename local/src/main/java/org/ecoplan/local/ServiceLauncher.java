package org.ecoplan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.embedded.ChildProcess;
import org.ecoplan.embedded.WatchedProgram;

/** Starts a service as a child, told by the same keys that would point it at other servers. */
final class ServiceLauncher {

  private static final String QUARKUS_MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
  private static final Duration START_PATIENCE = Duration.ofMinutes(3);
  private static final Duration ASK_PATIENCE = Duration.ofSeconds(2);

  /**
   * A demonstration cannot wait ten working days for a proposal: here a step is proposed at once,
   * and the plan office may pass over those below.
   */
  private static final Map<String, String> DEMO_LADDER =
      Map.of(
          "ECOPLAN_ALERT_LADDER_PROPOSAL_INTERVAL", "5s",
          "ECOPLAN_ALERT_LADDER_RUNGS_1__WAIT_DAYS", "0",
          "ECOPLAN_ALERT_LADDER_RUNGS_1__OPTIONAL", "true",
          "ECOPLAN_ALERT_LADDER_RUNGS_2__OPTIONAL", "true",
          "ECOPLAN_ALERT_LADDER_RUNGS_3__OPTIONAL", "true");

  private final Path projectRoot;
  private final Path java;
  private final DataFolder data;
  private final PortPlan ports;
  private final Secrets secrets;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ASK_PATIENCE).build();

  ServiceLauncher(Path projectRoot, Path java, DataFolder data, PortPlan ports, Secrets secrets) {
    this.projectRoot = projectRoot;
    this.java = java;
    this.data = data;
    this.ports = ports;
    this.secrets = secrets;
  }

  ChildProcess launch(Service service) {
    Path runner = service.runner(projectRoot);
    if (!Files.exists(runner)) {
      throw new CannotRun(service.id() + " has not been built; run ./mvnw -DskipTests package.");
    }
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(
        List.of(
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // What the classes look like once loaded is kept from the first stop on: the next start
            // need not work it out again. A virtual machine that cannot is told to carry on.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + data.classArchive(service.id()),
            // Worker threads are left clean between requests; from Java 24 on this has to be
            // opened.
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Duser.timezone=Asia/Shanghai",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            // Names the instance in the process list, so that a leftover can be told apart.
            "-Decoplan.data=" + data.root()));
    command.addAll(WatchedProgram.command(runner, QUARKUS_MAIN));
    return ChildProcess.start(
        service.id(), command, environment(service), data.root(), data.log(service.id()));
  }

  void awaitReady(Service service, ChildProcess child) {
    URI ready = URI.create("http://127.0.0.1:" + ports.management(service) + "/q/health/ready");
    child.awaitReady(() -> answers(ready), START_PATIENCE);
  }

  private Map<String, String> environment(Service service) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_PROFILE", "local");
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.http(service)));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.realmUrl());
    // Keycloak starts at the same time: a service waits for it rather than giving up.
    environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "PT120S");
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    service
        .database()
        .ifPresent(
            database -> {
              environment.put(
                  "QUARKUS_DATASOURCE_JDBC_URL",
                  "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
              environment.put("QUARKUS_DATASOURCE_USERNAME", database);
              environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.of("database." + database));
            });
    if (service == Service.PROJECT_REGISTRY) {
      environment.put("ECOPLAN_REGISTRY_OPEN_DATA_PUBLIC_ADDRESS", ports.gatewayUrl());
    }
    if (service == Service.ALERT_SERVICE && data.isDemoWanted()) {
      environment.putAll(DEMO_LADDER);
    }
    if (service == Service.GATEWAY) {
      environment.putAll(gatewayEnvironment());
    }
    return environment;
  }

  private Map<String, String> gatewayEnvironment() {
    return Map.of(
        "QUARKUS_OIDC_CLIENT_ID", "ecoplan-gateway",
        "QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.of("gateway.client"),
        "ECOPLAN_GATEWAY_REGISTRY_URL", url(Service.PROJECT_REGISTRY),
        "ECOPLAN_GATEWAY_INDICATORS_URL", url(Service.INDICATOR_SERVICE),
        "ECOPLAN_GATEWAY_ALERTS_URL", url(Service.ALERT_SERVICE),
        "ECOPLAN_GATEWAY_REGISTRY_HEALTH_URL", health(Service.PROJECT_REGISTRY),
        "ECOPLAN_GATEWAY_INDICATORS_HEALTH_URL", health(Service.INDICATOR_SERVICE),
        "ECOPLAN_GATEWAY_ALERTS_HEALTH_URL", health(Service.ALERT_SERVICE));
  }

  private String url(Service service) {
    return "http://127.0.0.1:" + ports.http(service);
  }

  private String health(Service service) {
    return "http://127.0.0.1:" + ports.management(service) + "/q/health/ready";
  }

  private boolean answers(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(ASK_PATIENCE).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package org.ecoplan.embedded;

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

/** A Keycloak server on the loopback interface, with its data in PostgreSQL. */
public final class KeycloakServer implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofMinutes(3);
  private static final Duration ASK_PATIENCE = Duration.ofSeconds(2);

  private final ChildProcess process;
  private final URI ready;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ASK_PATIENCE).build();

  private KeycloakServer(ChildProcess process, URI ready) {
    this.process = process;
    this.ready = ready;
  }

  /**
   * How Keycloak is to run.
   *
   * @param javaHome the JDK to run it with
   * @param directory where the distribution is unpacked to
   * @param realm the realm as JSON, imported where the database does not have it yet
   */
  public record Settings(
      Path javaHome,
      Path directory,
      int port,
      int managementPort,
      String jdbcUrl,
      String databaseUser,
      String databasePassword,
      String adminPassword,
      String realm,
      Path log) {}

  /** Unpacks and builds the distribution where that has not been done; needs no database. */
  public static void prepare(Settings settings) {
    KeycloakDistribution.in(settings.directory(), environment(settings), buildLog(settings));
  }

  /** Starts the server without waiting for it. */
  public static KeycloakServer launch(Settings settings) {
    KeycloakDistribution distribution =
        KeycloakDistribution.in(settings.directory(), environment(settings), buildLog(settings));
    try {
      Path imports = distribution.home().resolve("data").resolve("import");
      Files.createDirectories(imports);
      Files.writeString(imports.resolve("ecoplan-realm.json"), settings.realm());
    } catch (IOException e) {
      throw new ServerFailure("the realm could not be written: " + e.getMessage(), e);
    }
    List<String> arguments =
        List.of(
            "start",
            "--optimized",
            // One node: looking for others would take longer than all the rest.
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + settings.port(),
            "--http-management-port=" + settings.managementPort(),
            // One address for browsers and services, so that the issuer is the same for both.
            "--hostname=http://localhost:" + settings.port(),
            "--import-realm");
    return new KeycloakServer(
        ChildProcess.start(
            "Keycloak",
            distribution.command(arguments),
            environment(settings),
            settings.directory(),
            settings.log()),
        URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready"));
  }

  /** Waits until the server serves. */
  public void awaitReady() {
    process.awaitReady(this::isReady, START_PATIENCE);
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }

  private boolean isReady() {
    try {
      HttpRequest request = HttpRequest.newBuilder(ready).timeout(ASK_PATIENCE).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Path buildLog(Settings settings) {
    return settings.log().resolveSibling("keycloak-build.log");
  }

  private static Map<String, String> environment(Settings settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", settings.javaHome().toString());
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m");
    List<String> options = new ArrayList<>(ParentWatch.option());
    options.add("-XX:TieredStopAtLevel=1");
    environment.put("JAVA_OPTS_APPEND", String.join(" ", options));
    environment.put("KC_DB_URL", settings.jdbcUrl());
    environment.put("KC_DB_USERNAME", settings.databaseUser());
    environment.put("KC_DB_PASSWORD", settings.databasePassword());
    environment.put("KC_DB_POOL_MAX_SIZE", "10");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
    return environment;
  }
}

package org.ecoplan.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecoplan.embedded.ChildProcess;
import org.ecoplan.embedded.KafkaServer;
import org.ecoplan.embedded.KeycloakServer;
import org.ecoplan.embedded.PostgresServer;
import org.ecoplan.embedded.Postmaster;
import org.jspecify.annotations.Nullable;

/**
 * The servers and services of one instance: started side by side as far as they do not need one
 * another, stopped in the opposite order.
 */
final class Stack implements AutoCloseable {

  static final String POSTGRESQL = "PostgreSQL";
  private static final int REMIND_SECONDS = 5;
  private static final int STARTERS_PATIENCE_SECONDS = 60;

  private final Path javaHome;
  private final DataFolder data;
  private final PortPlan ports;
  private final Secrets secrets;
  private final Progress progress;
  private final ServiceLauncher services;
  private final ExecutorService starters = Executors.newCachedThreadPool();
  private final Map<String, Boolean> awaited = new ConcurrentHashMap<>();
  private final Map<Service, ChildProcess> running = new ConcurrentHashMap<>();
  private final CompletableFuture<String> death = new CompletableFuture<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile Runnable changed = () -> {};
  private volatile @Nullable PostgresServer postgres;
  private volatile @Nullable KafkaServer kafka;
  private volatile @Nullable KeycloakServer keycloak;

  Stack(
      Path projectRoot,
      Path javaHome,
      DataFolder data,
      PortPlan ports,
      Secrets secrets,
      Progress progress) {
    this.javaHome = javaHome;
    this.data = data;
    this.ports = ports;
    this.secrets = secrets;
    this.progress = progress;
    this.services = new ServiceLauncher(projectRoot, java(), data, ports, secrets);
  }

  /**
   * Starts everything; returns when all of it serves.
   *
   * @throws RuntimeException the first failure; what had been started is then stopped by {@link
   *     #close()}
   */
  void start() {
    ScheduledExecutorService reminder = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> reminding =
        reminder.scheduleAtFixedRate(
            this::remind, REMIND_SECONDS, REMIND_SECONDS, TimeUnit.SECONDS);
    try {
      CompletableFuture<Void> database = run("PostgreSQL", this::startPostgres);
      CompletableFuture<Void> broker = run("Kafka", this::startKafka);
      List<CompletableFuture<Void>> all = new ArrayList<>();
      all.add(
          run("Keycloak's build", this::prepareKeycloak)
              .thenCombine(database, (prepared, ready) -> null)
              .thenCompose(ready -> run("Keycloak", this::startKeycloak)));
      for (Service service : Service.values()) {
        all.add(
            CompletableFuture.allOf(database, broker)
                .thenCompose(ready -> run(service.id(), () -> startService(service))));
      }
      awaitAllOrFirstFailure(all);
    } finally {
      reminding.cancel(false);
      reminder.shutdownNow();
      stopStarting();
    }
  }

  /** Has this run whenever a part has been started. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  /** Completes with a sentence when a part ends that nobody asked to end. */
  CompletableFuture<String> death() {
    return death;
  }

  /** The parts that run, by name. */
  Map<String, RunRecord.Child> children() {
    Map<String, RunRecord.Child> children = new LinkedHashMap<>();
    Postmaster.on(data.postgres())
        .map(Postmaster::process)
        .map(RunRecord.Child::of)
        .ifPresent(child -> children.put(POSTGRESQL, child));
    KafkaServer broker = kafka;
    if (broker != null) {
      record(children, broker.process());
    }
    KeycloakServer identity = keycloak;
    if (identity != null) {
      record(children, identity.process());
    }
    running.values().forEach(child -> record(children, child));
    return children;
  }

  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    stopStarting();
    running.values().parallelStream().forEach(ChildProcess::close);
    close(keycloak);
    close(kafka);
    close(postgres);
    // Where it was stopped while it started, nobody holds the server: its data knows it.
    Postmaster.on(data.postgres()).ifPresent(Postmaster::stop);
  }

  /** Gives up what is still starting: nothing new appears once this has returned. */
  private void stopStarting() {
    starters.shutdownNow();
    try {
      if (!starters.awaitTermination(STARTERS_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        progress.say("some part does not give up starting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startPostgres() {
    PostgresServer server =
        PostgresServer.durable(
            new PostgresServer.Settings(
                data.programs(),
                data.postgres(),
                ports.postgres(),
                secrets.of("postgres.admin"),
                data.log("postgresql")));
    postgres = server;
    for (Service service : Service.values()) {
      service.database().ifPresent(name -> ensureDatabase(server, name));
    }
    ensureDatabase(server, "keycloak");
    changed.run();
    Postmaster.on(data.postgres())
        .map(Postmaster::process)
        .ifPresent(
            process ->
                whenEnds(
                    process.onExit(),
                    () -> died(POSTGRESQL, process.pid(), "", data.log("postgresql"))));
  }

  private void ensureDatabase(PostgresServer server, String name) {
    server.ensureDatabase(name, name, secrets.of("database." + name));
  }

  private void startKafka() {
    KafkaServer server =
        KafkaServer.launch(
            java(), data.kafka(), ports.kafka(), ports.kafkaController(), data.log("kafka"));
    kafka = server;
    changed.run();
    server.awaitReady();
    watch(server.process());
  }

  private void prepareKeycloak() {
    KeycloakServer.prepare(keycloakSettings());
  }

  private void startKeycloak() {
    KeycloakServer server = KeycloakServer.launch(keycloakSettings());
    keycloak = server;
    changed.run();
    server.awaitReady();
    watch(server.process());
    new GatewayClient(ports, secrets.of("keycloak.admin"), data).moveToCurrentAddress();
  }

  private void startService(Service service) {
    ChildProcess child = services.launch(service);
    running.put(service, child);
    changed.run();
    services.awaitReady(service, child);
    watch(child);
  }

  private KeycloakServer.Settings keycloakSettings() {
    return new KeycloakServer.Settings(
        javaHome,
        data.keycloak(),
        ports.keycloak(),
        ports.keycloakManagement(),
        "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak",
        "keycloak",
        secrets.of("database.keycloak"),
        secrets.of("keycloak.admin"),
        Realm.json(ports.gatewayUrl(), secrets.of("gateway.client")),
        data.log("keycloak"));
  }

  private CompletableFuture<Void> run(String name, Runnable start) {
    awaited.put(name, true);
    return CompletableFuture.runAsync(
        () -> {
          start.run();
          awaited.remove(name);
          progress.say(name + " is ready");
        },
        starters);
  }

  private void remind() {
    if (!awaited.isEmpty() && !closing.get()) {
      progress.say("waiting for " + String.join(", ", new TreeSet<>(awaited.keySet())));
    }
  }

  private void awaitAllOrFirstFailure(List<CompletableFuture<Void>> parts) {
    CompletableFuture<Void> failure = new CompletableFuture<>();
    whenEnds(death, () -> failure.completeExceptionally(new CannotRun(death.join())));
    for (CompletableFuture<Void> part : parts) {
      var unused =
          part.whenComplete(
              (done, problem) -> {
                if (problem != null) {
                  failure.completeExceptionally(problem);
                }
              });
    }
    CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(all, failure).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void watch(ChildProcess child) {
    whenEnds(
        child.exit(),
        () ->
            died(child.name(), child.pid(), " with exit code " + child.exit().join(), child.log()));
  }

  private static void whenEnds(CompletableFuture<?> end, Runnable reaction) {
    var unused = end.thenRun(reaction);
  }

  private void died(String name, long pid, String how, Path log) {
    if (!closing.get()) {
      death.complete(
          name + " (pid " + pid + ") ended unexpectedly" + how + "; its log is " + log + ".");
    }
  }

  private Path java() {
    return javaHome.resolve("bin").resolve("java");
  }

  private static void record(Map<String, RunRecord.Child> children, ChildProcess child) {
    ProcessHandle.of(child.pid())
        .ifPresent(handle -> children.put(child.name(), RunRecord.Child.of(handle)));
  }

  private void close(@Nullable AutoCloseable part) {
    if (part != null) {
      try {
        part.close();
      } catch (Exception e) {
        progress.say("could not be stopped cleanly: " + e.getMessage());
      }
    }
  }
}

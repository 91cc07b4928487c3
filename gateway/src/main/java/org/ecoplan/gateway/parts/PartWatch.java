package org.ecoplan.gateway.parts;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.gateway.settings.GatewaySettings;
import org.jspecify.annotations.Nullable;

/** Asks every part, at the same time and briefly, how it is. */
@ApplicationScoped
public class PartWatch {

  private static final String OIDC_DISCOVERY = "/.well-known/openid-configuration";

  private final Clock clock;
  private final Duration timeout;
  private final Duration reuse;
  private final Map<Part, URI> addresses = new EnumMap<>(Part.class);
  private final ExecutorService threads = Executors.newFixedThreadPool(Part.values().length);
  private final HttpClient client;
  private @Nullable Finding last;

  PartWatch(
      Clock clock,
      GatewaySettings settings,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String identityUrl) {
    this.clock = clock;
    this.timeout = settings.healthTimeout();
    this.reuse = settings.healthReuse();
    this.client = HttpClient.newBuilder().executor(threads).connectTimeout(timeout).build();
    addresses.put(Part.REGISTRY, settings.registry().healthUrl());
    addresses.put(Part.INDICATORS, settings.indicators().healthUrl());
    addresses.put(Part.ALERTS, settings.alerts().healthUrl());
    addresses.put(Part.IDENTITY, URI.create(identityUrl + OIDC_DISCOVERY));
  }

  /** Every part in the order of {@link Part}, as of a moment ago at most. */
  public List<PartHealth> check() {
    return finding().join();
  }

  /** Whether this part is up, as of a moment ago at most. */
  public boolean isUp(Part part) {
    return check().stream().anyMatch(health -> health.part() == part && health.isUp());
  }

  private synchronized CompletableFuture<List<PartHealth>> finding() {
    Instant now = clock.instant();
    Finding known = last;
    if (known == null || !now.isBefore(known.asked().plus(reuse))) {
      known = new Finding(now, askAll(now));
      last = known;
    }
    return known.answers();
  }

  private CompletableFuture<List<PartHealth>> askAll(Instant now) {
    List<CompletableFuture<PartHealth>> answers =
        addresses.entrySet().stream()
            .map(entry -> ask(entry.getKey(), entry.getValue(), now))
            .toList();
    return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .thenApply(all -> answers.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<PartHealth> ask(Part part, URI address, Instant now) {
    HttpRequest question = HttpRequest.newBuilder(address).timeout(timeout).build();
    return client
        .sendAsync(question, HttpResponse.BodyHandlers.discarding())
        .thenApply(
            answer -> answer.statusCode() == 200 ? PartHealth.State.UP : PartHealth.State.NOT_READY)
        .exceptionally(failure -> PartHealth.State.UNREACHABLE)
        .thenApply(state -> new PartHealth(part, state, now));
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  private record Finding(Instant asked, CompletableFuture<List<PartHealth>> answers) {}
}

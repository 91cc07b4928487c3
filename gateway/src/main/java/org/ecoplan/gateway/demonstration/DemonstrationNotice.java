package org.ecoplan.gateway.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.ecoplan.gateway.settings.GatewaySettings;

/**
 * Whether the pages have to say that their content is synthetic. The gateway keeps nothing itself:
 * a service says so in each of its answers, and what was a demonstration once is one for good
 * (docs/adr/0039).
 */
@ApplicationScoped
@Named("demonstration")
public class DemonstrationNotice {

  /** The header by which services mark their answers. */
  static final String HEADER = "Ecoplan-Data";

  static final String SYNTHETIC = "demonstration";

  private final HttpClient client;
  private final HttpRequest question;
  private final Duration reuse;
  private final Clock clock;
  private volatile boolean on;
  private volatile Instant askAgainAt = Instant.EPOCH;

  @Inject
  DemonstrationNotice(GatewaySettings settings, Clock clock) {
    this(
        settings.registry().url(),
        settings.connectTimeout(),
        settings.healthTimeout(),
        settings.healthReuse(),
        clock);
  }

  DemonstrationNotice(
      URI registry, Duration connectTimeout, Duration timeout, Duration reuse, Clock clock) {
    this.client = HttpClient.newBuilder().connectTimeout(connectTimeout).build();
    this.question =
        HttpRequest.newBuilder(registry.resolve("/api/registry/v1/demonstration"))
            .timeout(timeout)
            .build();
    this.reuse = reuse;
    this.clock = clock;
  }

  /** Whether it is one, as of a moment ago; where nobody answers, as last known. */
  public CompletionStage<Boolean> isOn() {
    if (on || clock.instant().isBefore(askAgainAt)) {
      return CompletableFuture.completedStage(on);
    }
    return client
        .sendAsync(question, HttpResponse.BodyHandlers.discarding())
        .handle((answer, failure) -> failure == null && isMarked(answer))
        .thenApply(
            found -> {
              askAgainAt = clock.instant().plus(reuse);
              on = found;
              return found;
            });
  }

  private static boolean isMarked(HttpResponse<?> answer) {
    return answer.headers().firstValue(HEADER).filter(SYNTHETIC::equals).isPresent();
  }
}

package org.ecoplan.alert.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts a body. The name is resolved here, every address is judged, and the connection goes to the
 * very address that was judged: a name that answers differently a second later gains nothing.
 * Redirects are not followed.
 */
@ApplicationScoped
class Sender {
  private final HttpClient client;
  private final WebhookSettings settings;
  private final AddressPolicy policy;
  private final Clock clock;

  Sender(Vertx vertx, WebhookSettings settings, Clock clock) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) settings.timeout().toMillis())
                .setVerifyHost(true)
                .setKeepAlive(false));
    this.settings = settings;
    this.policy = new AddressPolicy(settings.allowedNetworks().orElse(List.of()));
    this.clock = clock;
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** Why nothing may be sent to this URL; empty where it may. */
  String objection(URI url) {
    return route(url).objection();
  }

  /** Tries once. */
  Delivery.Outcome send(Webhook webhook, Delivery delivery) {
    Route route = route(webhook.url());
    InetAddress address = route.address();
    if (address == null) {
      return new Delivery.Outcome(null, route.objection());
    }
    try {
      int status = post(webhook, delivery, address);
      return new Delivery.Outcome(status, status / 100 == 2 ? null : "HTTP " + status);
    } catch (TimeoutException e) {
      return new Delivery.Outcome(null, "超时：" + settings.timeout());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new Delivery.Outcome(null, "连接失败：" + cause.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Outcome(null, "服务正在停止");
    }
  }

  private Route route(URI url) {
    return Route.of(url, settings.allowHttp(), policy, InetAddress::getAllByName);
  }

  private int post(Webhook webhook, Delivery delivery, InetAddress address)
      throws InterruptedException, ExecutionException, TimeoutException {
    URI url = webhook.url();
    Instant now = clock.instant();
    boolean ssl = "https".equalsIgnoreCase(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : ssl ? 443 : 80;
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    RequestOptions target =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
            .setHost(url.getHost())
            .setPort(port)
            .setSsl(ssl)
            .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
            .setFollowRedirects(false)
            .setTimeout(settings.timeout().toMillis())
            .putHeader("Content-Type", "application/json")
            .putHeader("User-Agent", "Ecoplan-Webhook/1")
            .putHeader("Ecoplan-Delivery", delivery.id().toString())
            .putHeader(
                "Ecoplan-Signature", Signature.of(webhook.secrets().at(now), now, delivery.body()));
    return client
        .request(target)
        .compose(request -> request.send(delivery.body()))
        .map(response -> response.statusCode())
        .toCompletionStage()
        .toCompletableFuture()
        .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
  }
}

package org.ecoplan.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.ecoplan.gateway.settings.GatewaySettings;

/** The connections to the services, shared by all routes. */
@ApplicationScoped
class ServiceConnections {

  /** Shorter than the services keep theirs, so that a connection is not reused as it closes. */
  private static final int KEEP_ALIVE_SECONDS = 30;

  /** Callers in line for a connection to one service; a longer line helps nobody. */
  private static final int LONGEST_QUEUE = 1_000;

  private final HttpClient client;
  private final long connectTimeoutMillis;

  ServiceConnections(Vertx vertx, GatewaySettings settings) {
    connectTimeoutMillis = settings.connectTimeout().toMillis();
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(connectTimeoutMillis))
                .setIdleTimeout(Math.toIntExact(settings.idleTimeout().toSeconds()))
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxWaitQueueSize(LONGEST_QUEUE)
                .setDecompressionSupported(false),
            new PoolOptions().setHttp1MaxSize(settings.connectionsPerService()));
  }

  HttpProxy proxyTo(Route route) {
    return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
        .origin(context -> connect(route));
  }

  private Future<HttpClientRequest> connect(Route route) {
    return client
        .request(
            new RequestOptions()
                .setHost(route.origin().getHost())
                .setPort(route.port())
                .setSsl(route.isEncrypted())
                .setConnectTimeout(connectTimeoutMillis))
        .recover(failure -> Future.failedFuture(new Unreachable(failure)));
  }

  @PreDestroy
  void close() {
    client.close();
  }
}

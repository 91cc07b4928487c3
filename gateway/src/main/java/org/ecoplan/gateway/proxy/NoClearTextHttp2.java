package org.ecoplan.gateway.proxy;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Declines the upgrade from HTTP/1.1 to unencrypted HTTP/2, which Java's own client offers with
 * every request: an upgraded request that has to wait for its visitor's identity never sees the end
 * of its body, and hangs. HTTP/2 over TLS is not touched.
 */
@ApplicationScoped
class NoClearTextHttp2 implements HttpServerOptionsCustomizer {

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}

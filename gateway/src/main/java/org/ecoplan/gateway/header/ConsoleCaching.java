package org.ecoplan.gateway.header;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How long a browser keeps the console: its scripts for good, since their names change with their
 * content; the page that names them not at all, or a new release would not be seen for a day.
 */
@ApplicationScoped
class ConsoleCaching {

  private static final int PRIORITY = 890;
  private static final String CONSOLE = "/console/";

  void install(@Observes Filters filters) {
    filters.register(ConsoleCaching::handle, PRIORITY);
  }

  private static void handle(RoutingContext request) {
    String path = request.normalizedPath();
    if (path.startsWith(CONSOLE)) {
      request.addHeadersEndHandler(
          end ->
              request
                  .response()
                  .putHeader(
                      HttpHeaders.CACHE_CONTROL, policy(path, request.response().getStatusCode())));
    }
    request.next();
  }

  static String policy(String path, int status) {
    return path.startsWith(CONSOLE + "assets/") && status == 200
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }
}

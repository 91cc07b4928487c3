package org.ecoplan.gateway.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Every address of the console is its one page, which knows the rest: a link to a project opens
 * that project. Scripts are files of their own.
 */
@ApplicationScoped
class ConsoleAddresses {

  /** What the build puts there, in a gateway that was built with the console. */
  static final boolean HAS_CONSOLE =
      ConsoleAddresses.class.getResource("/META-INF/resources/console/index.html") != null;

  private static final String PAGE = "/console/index.html";

  void install(@Observes Router router) {
    if (HAS_CONSOLE) {
      router.get("/console").handler(ConsoleAddresses::answer);
      router.get("/console/*").handler(ConsoleAddresses::answer);
    }
  }

  private static void answer(RoutingContext request) {
    if (isFile(request.normalizedPath())) {
      request.next();
    } else {
      request.reroute(PAGE);
    }
  }

  static boolean isFile(String path) {
    return path.equals(PAGE) || path.startsWith("/console/assets/");
  }
}

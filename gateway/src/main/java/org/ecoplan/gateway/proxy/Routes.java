package org.ecoplan.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.ecoplan.gateway.parts.Part;
import org.ecoplan.gateway.proxy.Route.Access;
import org.ecoplan.gateway.settings.GatewaySettings;

/** The table of all routes, the first that fits counts: what is not here is not reachable. */
@ApplicationScoped
class Routes {

  private final List<Route> table;

  Routes(GatewaySettings settings) {
    URI registry = settings.registry().url();
    URI indicators = settings.indicators().url();
    URI alerts = settings.alerts().url();
    table =
        List.of(
            new Route("/api/registry", Part.REGISTRY, registry, Access.AUTHENTICATED),
            new Route("/api/indicators", Part.INDICATORS, indicators, Access.AUTHENTICATED),
            new Route("/api/alerts", Part.ALERTS, alerts, Access.AUTHENTICATED),
            new Route("/public/v1/plans", Part.REGISTRY, registry, Access.PUBLIC_READ),
            new Route("/public/v1/projects", Part.REGISTRY, registry, Access.PUBLIC_READ),
            new Route("/public/v1", Part.INDICATORS, indicators, Access.PUBLIC_READ));
  }

  List<Route> table() {
    return table;
  }
}

package org.ecoplan.gateway.production;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Stops a production start whose settings would be a breach, naming each property. The services
 * have the like in service-kit, which would bring a database to a gateway that has none.
 */
@ApplicationScoped
class ProductionGuard {

  private static final Logger LOG = Logger.getLogger(ProductionGuard.class);

  private final Config config;

  ProductionGuard(Config config) {
    this.config = config;
  }

  void check(@Observes StartupEvent event) {
    if (LaunchMode.current() != LaunchMode.NORMAL || !ConfigUtils.isProfileActive("prod")) {
      return;
    }
    List<String> findings =
        ProductionRules.findings(name -> config.getOptionalValue(name, String.class));
    if (!findings.isEmpty()) {
      findings.forEach(LOG::error);
      throw new IllegalStateException("production start refused: " + String.join("; ", findings));
    }
  }
}

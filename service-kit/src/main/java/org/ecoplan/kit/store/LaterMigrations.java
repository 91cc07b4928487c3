package org.ecoplan.kit.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The kit's migrations have versions below those of the services, and one that comes later finds
 * databases that are beyond its version: it is caught up on.
 */
@Singleton
class LaterMigrations implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration flyway) {
    flyway.outOfOrder(true);
  }
}

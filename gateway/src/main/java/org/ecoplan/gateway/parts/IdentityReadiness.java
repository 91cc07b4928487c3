package org.ecoplan.gateway.parts;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Without the identity server nobody can log in: no traffic then. The services do not count: where
 * one is away, the others and the public pages still work.
 *
 * <p>Quarkus' own check of OIDC looks at the connection made by the last login. A replica started
 * before the identity server would never get a login, and so never become ready.
 */
@Readiness
@ApplicationScoped
class IdentityReadiness implements HealthCheck {

  private final PartWatch parts;

  IdentityReadiness(PartWatch parts) {
    this.parts = parts;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("identity").status(parts.isUp(Part.IDENTITY)).build();
  }
}

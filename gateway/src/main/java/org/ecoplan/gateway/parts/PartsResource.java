package org.ecoplan.gateway.parts;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How each part is, as JSON: what the start page says, for the console. */
@Path("/parts")
@PermitAll
class PartsResource {

  private final PartWatch parts;

  PartsResource(PartWatch parts) {
    this.parts = parts;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response check() {
    List<Finding> findings = parts.check().stream().map(Finding::of).toList();
    return Response.ok(findings).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  /**
   * One part as it was found.
   *
   * @param part registry, indicators, alerts or identity
   * @param state what it said of itself
   * @param checkedAt when it was asked
   */
  record Finding(String part, PartHealth.State state, Instant checkedAt) {

    static Finding of(PartHealth health) {
      return new Finding(
          health.part().name().toLowerCase(Locale.ROOT), health.state(), health.checkedAt());
    }
  }
}

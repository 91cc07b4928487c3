package org.ecoplan.registry.opendata;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.registry.plan.Plans;

/** Publishes a plan's projects. */
@Path("/api/registry/v1/plans/{plan}/open-data")
@Tag(name = "Open data", description = "公开数据 / Published projects as OC4IDS 0.9")
class PublishingResource {
  private final Plans plans;
  private final Packages packages;

  PublishingResource(Plans plans, Packages packages) {
    this.plans = plans;
    this.packages = packages;
  }

  @POST
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "publishProjects",
      summary = "公开项目数据 / Publish the admitted projects",
      description = "一天一份，当天已公开的不再改变 / One a day, which never changes.")
  @APIResponse(responseCode = "404", description = "REG-1001")
  public Packages.Announced publish(@Parameter(example = "LZ-145") @PathParam("plan") String plan) {
    return packages.publish(plans.require(plan));
  }
}

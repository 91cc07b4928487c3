package org.ecoplan.registry.plan;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Shows plans and regions. */
@Path("/api/registry/v1")
@Tag(name = "Plans", description = "规划与区域 / Plans and the regions they cover")
@Authenticated
class PlanResource {
  private final Plans plans;
  private final Regions regions;

  PlanResource(Plans plans, Regions regions) {
    this.plans = plans;
    this.regions = regions;
  }

  @GET
  @Path("/plans")
  @Operation(operationId = "listPlans", summary = "规划列表 / List plans")
  public Page<Plan> list(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return plans.page(PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/plans/{plan}")
  @Operation(operationId = "getPlan", summary = "一个规划 / A plan")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Plan.class)))
  @APIResponse(responseCode = "404", description = "REG-1001")
  public Response get(@PathParam("plan") String code) {
    Plan plan = plans.require(code);
    return Response.ok(plan).tag(ETags.of(plan.version())).build();
  }

  @GET
  @Path("/regions")
  @Operation(operationId = "listRegions", summary = "区域列表 / List regions")
  public Page<Region> regions(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return regions.page(PageRequest.of(pageSize, pageToken));
  }
}

package org.ecoplan.registry.opendata;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.request.Days;
import org.jspecify.annotations.Nullable;

/** What was published, for everybody. */
@Path("/public/v1/projects")
@Tag(name = "Open data", description = "公开数据 / Published projects as OC4IDS 0.9")
class OpenDataResource {
  private final Packages packages;

  OpenDataResource(Packages packages) {
    this.packages = packages;
  }

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "publishedProjects", summary = "已公开的数据 / What was published")
  public Page<Packages.Announced> list(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return packages.page(PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{plan}/{day}")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openDataPackage",
      summary = "OC4IDS 0.9 数据包 / An OC4IDS 0.9 package, as it was published that day")
  @APIResponse(responseCode = "404", description = "KIT-1404")
  public String read(
      @Parameter(example = "LZ-145") @PathParam("plan") String plan,
      @Parameter(example = "2024-11-26") @PathParam("day") String day) {
    return packages.body(plan, Days.require("day", day)).orElseThrow(() -> notFound(plan, day));
  }

  private static DomainProblem notFound(String plan, String day) {
    return DomainProblem.of(KitProblem.NOT_FOUND, "规划 " + plan + " 在 " + day + " 没有公开数据");
  }
}

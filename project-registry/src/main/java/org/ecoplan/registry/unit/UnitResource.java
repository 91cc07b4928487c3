package org.ecoplan.registry.unit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.request.Words;
import org.jspecify.annotations.Nullable;

/** Shows responsible units. */
@Path("/api/registry/v1/units")
@Tag(name = "Units", description = "责任单位 / Responsible units and unit groups")
@Authenticated
class UnitResource {
  private final Units units;

  UnitResource(Units units) {
    this.units = units;
  }

  @GET
  @Operation(
      operationId = "listUnits",
      summary = "责任单位列表 / List responsible units",
      description = "按名称拼音排序，单位组附成员 / By name; groups with their members.")
  public Page<Unit> list(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return units.page(
        Words.maybe("kind", kind, UnitKind.class), PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{name}")
  @Operation(operationId = "getUnit", summary = "一个责任单位 / A responsible unit")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Unit.class)))
  @APIResponse(responseCode = "404", description = "REG-1046")
  public Response get(@Parameter(example = "市生态环境局") @PathParam("name") String name) {
    Unit unit = units.require(name);
    return Response.ok(unit).tag(ETags.of(unit.version())).build();
  }
}

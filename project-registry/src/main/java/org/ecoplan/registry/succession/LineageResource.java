package org.ecoplan.registry.succession;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.registry.unit.Units;

/** Tells what a unit was and what it became. */
@Path("/api/registry/v1/units/{name}/lineage")
@Tag(name = "Units")
@Authenticated
class LineageResource {
  private final Successions successions;
  private final Units units;

  LineageResource(Successions successions, Units units) {
    this.successions = successions;
    this.units = units;
  }

  @GET
  @Operation(
      operationId = "unitLineage",
      summary = "单位沿革 / What a unit was, and what it became",
      description = "每次变更附日期和文号 / Each act with its day and document.")
  @APIResponse(responseCode = "404", description = "REG-1046")
  public UnitLineage lineage(@Parameter(example = "市生态环境局") @PathParam("name") String name) {
    return UnitLineage.of(units.require(name).name(), successions.lineage());
  }
}

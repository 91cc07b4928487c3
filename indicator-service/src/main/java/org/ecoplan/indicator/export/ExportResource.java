package org.ecoplan.indicator.export;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.Evaluations;
import org.jspecify.annotations.Nullable;

/** Evaluations as files; the same address as the JSON, chosen by {@code Accept}. */
@Path("/api/indicators/v1/evaluations")
@Tag(name = "evaluations")
@Authenticated
public class ExportResource {
  private final Evaluations evaluations;

  public ExportResource(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @GET
  @Path("{id}")
  @Produces(Exports.CSV_ON_DEMAND)
  @Operation(hidden = true)
  public Response csv(
      @PathParam("id") UUID id,
      @Parameter(example = "indicators") @QueryParam("list") @Nullable String list) {
    return Exports.csv(evaluations.get(id), list);
  }

  @GET
  @Path("{id}")
  @Produces(Exports.XLSX_ON_DEMAND)
  @Operation(hidden = true)
  public Response xlsx(@PathParam("id") UUID id) {
    return Exports.xlsx(evaluations.get(id));
  }
}

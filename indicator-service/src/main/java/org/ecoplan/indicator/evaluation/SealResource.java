package org.ecoplan.indicator.evaluation;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.knowledge.AsOf;
import org.ecoplan.kit.demonstration.Verbatim;
import org.jspecify.annotations.Nullable;

/** What was sealed, whether it still comes out the same, and what later facts would change. */
@Path("/api/indicators/v1/evaluations/{id}")
@Tag(name = "evaluations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class SealResource {
  private final EvaluationOffice office;
  private final Evaluations evaluations;

  public SealResource(EvaluationOffice office, Evaluations evaluations) {
    this.office = office;
    this.evaluations = evaluations;
  }

  @GET
  @Path("verification")
  @Operation(
      summary = "核验一次评估 / Verify an evaluation",
      description = "Gathers the inputs again as of the sealed instant, evaluates, compares bytes.")
  public Verification verify(@PathParam("id") UUID id) {
    return office.verify(id);
  }

  @GET
  @Path("drift")
  @Transactional
  @Operation(
      summary = "封存之后的事实会改变哪些评价 / Which verdicts later facts would change, and why",
      description = "The sealed evaluation itself stays as it is.")
  public Drift drift(
      @PathParam("id") UUID id,
      @Parameter(example = "2025-06-30") @QueryParam("asOf") @Nullable String asOf) {
    return office.drift(id, AsOf.parse(asOf).orElse(null));
  }

  @GET
  @Verbatim
  @Path("sealed-inputs")
  @Operation(
      summary = "封存的输入（RFC 8785）/ The sealed inputs, byte for byte",
      description = "The SHA-256 of these bytes is the one on the cover. Decimals are strings.")
  public String inputs(@PathParam("id") UUID id) {
    return evaluations.seal(id).inputs();
  }

  @GET
  @Verbatim
  @Path("sealed-result")
  @Operation(
      summary = "封存的结果（RFC 8785）/ The sealed result, byte for byte",
      description = "The same instant gives the same bytes. Decimals are strings.")
  public String result(@PathParam("id") UUID id) {
    return evaluations.seal(id).result();
  }
}

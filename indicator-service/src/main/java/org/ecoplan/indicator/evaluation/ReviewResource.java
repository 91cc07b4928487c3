package org.ecoplan.indicator.evaluation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** The way of an evaluation from a draft to the public. */
@Path("/api/indicators/v1/evaluations/{id}")
@Tag(name = "evaluations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
  private final EvaluationOffice office;
  private final Evaluations evaluations;
  private final Idempotency idempotency;
  private final Caller caller;

  public ReviewResource(
      EvaluationOffice office, Evaluations evaluations, Idempotency idempotency, Caller caller) {
    this.office = office;
    this.evaluations = evaluations;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Path("review")
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  @Transactional
  @Operation(summary = "提交审核 / Submit a draft for review")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Evaluation.class)))
  public Response submit(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return once(key, List.of(id, "review"), () -> office.submit(id, ifMatch, caller.name()));
  }

  @POST
  @Path("return")
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "退回修改 / Give back to the author, with a reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Evaluation.class)))
  public Response sendBack(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid SendingBack request) {
    return once(
        key,
        List.of(id, request),
        () -> office.sendBack(id, ifMatch, caller.name(), request.reason()));
  }

  @POST
  @Path("publication")
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  @Transactional
  @Operation(
      summary = "公布一次评估 / Publish a reviewed evaluation",
      description =
          "From then on it is read under /public/v1 without login and never changes. The published"
              + " evaluation of the same plan and year is superseded and keeps its address.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Evaluation.class)))
  public Response publish(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return once(key, id, () -> office.publish(id, ifMatch, caller.name()));
  }

  @GET
  @Path("steps")
  @Operation(summary = "谁在何时做了哪一步 / Who took which step, and when")
  public List<Step> steps(@PathParam("id") UUID id) {
    evaluations.get(id);
    return evaluations.steps(id);
  }

  private Response once(@Nullable String key, Object content, Supplier<Evaluation> work) {
    return idempotency.onceRequired(
        key,
        content,
        () -> {
          Evaluation evaluation = work.get();
          return Response.ok(evaluation).tag(ETags.of(evaluation.version())).build();
        });
  }
}

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
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
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Evaluations of plans; the same evaluation as CSV and xlsx comes from the export package. */
@Path("/api/indicators/v1/evaluations")
@Tag(name = "evaluations", description = "评估：三张清单，封存、公布、核验")
@Authenticated
public class EvaluationResource {
  private static final String SELF = "/api/indicators/v1/evaluations/";

  private final EvaluationOffice office;
  private final Evaluations evaluations;
  private final Idempotency idempotency;
  private final Caller caller;

  public EvaluationResource(
      EvaluationOffice office, Evaluations evaluations, Idempotency idempotency, Caller caller) {
    this.office = office;
    this.evaluations = evaluations;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "评估一个规划 / Evaluate a plan at a year",
      description =
          "Judges every series, lists tasks and projects, and seals inputs and result. The same"
              + " instant gives the same bytes.")
  @APIResponse(
      responseCode = "201",
      description = "Evaluated and sealed",
      content = @Content(schema = @Schema(implementation = Evaluation.class)))
  public Response create(
      @Parameter(required = true, description = "A number of your own, the same when sent again")
          @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid NewEvaluation request) {
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          Evaluation evaluation = office.evaluate(request, caller.name());
          return Response.created(URI.create(SELF + evaluation.id()))
              .tag(ETags.of(evaluation.version()))
              .entity(evaluation)
              .build();
        });
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "列出评估，最新的在前 / List evaluations, newest first")
  public Page<EvaluationSummary> list(
      @Parameter(example = "LZ-145") @QueryParam("plan") @Nullable String plan,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return evaluations.list(plan, false, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "读取一次评估 / Get an evaluation",
      description =
          "JSON, or by Accept a docx report, an xlsx workbook of the lists, or one of them as CSV:"
              + " ?list=indicators, tasks, projects or late-milestones.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Evaluation.class)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
      })
  public Response get(@PathParam("id") UUID id) {
    Evaluation evaluation = evaluations.get(id);
    return Response.ok(evaluation).tag(ETags.of(evaluation.version())).build();
  }
}

package org.ecoplan.registry.adjustment;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.milestone.Baselines;
import org.ecoplan.registry.milestone.Rebaseline;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.jspecify.annotations.Nullable;

/** A project's adjustments. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/adjustments")
@Tag(name = "Adjustments", description = "动态调整 / Requested changes of what was promised")
class AdjustmentResource {
  private final ProjectGate gate;
  private final Projects projects;
  private final Adjustments adjustments;
  private final Baselines baselines;
  private final AdjustmentDesk desk;
  private final Idempotency idempotency;

  AdjustmentResource(
      ProjectGate gate,
      Projects projects,
      Adjustments adjustments,
      Baselines baselines,
      AdjustmentDesk desk,
      Idempotency idempotency) {
    this.gate = gate;
    this.projects = projects;
    this.adjustments = adjustments;
    this.baselines = baselines;
    this.desk = desk;
    this.idempotency = idempotency;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listAdjustments", summary = "调整申请，最新在前 / Adjustments, newest first")
  public Page<Adjustment> list(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return adjustments.page(projects.require(plan, code), PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{number}")
  @Authenticated
  @Operation(operationId = "getAdjustment", summary = "一项调整申请 / An adjustment")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Adjustment.class)))
  @APIResponse(responseCode = "404", description = "REG-1008")
  public Response get(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number) {
    return answer(adjustments.require(projects.require(plan, code), number));
  }

  @GET
  @Path("rebaselines")
  @Authenticated
  @Operation(
      operationId = "listRebaselines",
      summary = "里程碑基线变更台账 / Every date that an approval moved",
      description =
          "原定 → 历次批准 → 预计，含累计推迟天数和批准人；规划办直接批准的没有申请号"
              + " / Original, each approval, forecast, cumulative slip, approver.")
  public Page<Rebaseline> rebaselines(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return baselines.page(projects.require(plan, code), PageRequest.of(pageSize, pageToken));
  }

  @POST
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "requestAdjustment",
      summary = "申请调整 / Request an adjustment",
      description = "规划办在 20 个工作日内决定 / The plan office decides within 20 working days.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Adjustment.class)))
  @APIResponse(responseCode = "422", description = "REG-1105")
  public Response request(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid AdjustmentRequest request) {
    Project project = gate.open(plan, code);
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          Adjustment added = desk.request(project, request);
          return Response.created(
                  UriBuilder.fromResource(AdjustmentResource.class)
                      .path("{number}")
                      .build(plan, code, added.number()))
              .tag(ETags.of(added.version()))
              .entity(added)
              .build();
        });
  }

  @POST
  @Path("{number}/decision")
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "decideAdjustment",
      summary = "决定调整申请 / Decide an adjustment",
      description = "同意即生效，原定日期不变 / Approval applies at once; original dates stay.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Adjustment.class)))
  @APIResponse(responseCode = "409", description = "REG-1113, REG-1114")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response decide(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid AdjustmentDecision decision) {
    Project project = gate.open(plan, code);
    Adjustment adjustment = adjustments.require(project, number);
    return idempotency.once(
        key,
        decision,
        () -> {
          ETags.requireMatch(ifMatch, adjustment.version());
          return answer(desk.decide(project, adjustment, decision));
        });
  }

  private static Response answer(Adjustment adjustment) {
    return Response.ok(adjustment).tag(ETags.of(adjustment.version())).build();
  }
}

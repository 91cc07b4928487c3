package org.ecoplan.registry.workplan;

import static org.ecoplan.kit.identity.Role.Names.COUNTY;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.request.Bounds;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Writers;
import org.jspecify.annotations.Nullable;

/** Quantified targets of a work plan and its tasks, and their values over the year. */
@Path("/api/registry/v1/plans/{plan}/work-targets")
@Tag(name = "Tasks")
class WorkTargetResource {
  private final Plans plans;
  private final Tasks tasks;
  private final WorkTargets targets;
  private final Assignments assignments;
  private final Writers writers;
  private final TaskWriters planWriters;
  private final Idempotency idempotency;
  private final Clock clock;

  WorkTargetResource(
      Plans plans,
      Tasks tasks,
      WorkTargets targets,
      Assignments assignments,
      Writers writers,
      TaskWriters planWriters,
      Idempotency idempotency,
      Clock clock) {
    this.plans = plans;
    this.tasks = tasks;
    this.targets = targets;
    this.assignments = assignments;
    this.writers = writers;
    this.planWriters = planWriters;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listWorkTargets",
      summary = "量化目标 / Quantified targets with their latest values",
      description = "percentReached 对「不高于」的限值没有意义，故不给出 / Absent for limits.")
  public Page<WorkTarget> list(
      @Parameter(example = "LC-2024-WATER") @PathParam("plan") String plan,
      @Parameter(example = "LC24-W06") @QueryParam("task") @Nullable String task,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return targets.page(plans.require(plan), task, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{number}")
  @Authenticated
  @Operation(operationId = "getWorkTarget", summary = "一项量化目标 / A quantified target")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WorkTarget.class)))
  @APIResponse(responseCode = "404", description = "REG-1020")
  public Response get(@PathParam("plan") String plan, @PathParam("number") int number) {
    return answer(Response.ok(), targets.require(plans.require(plan), number).target());
  }

  @POST
  @Transactional
  @RolesAllowed({PLAN_OFFICE, COUNTY})
  @Operation(
      operationId = "addWorkTarget",
      summary = "增加量化目标 / Add a quantified target",
      description = "不写 taskCode 时为整个工作计划的目标 / Without taskCode it is the work plan's own.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = WorkTarget.class)))
  @APIResponse(responseCode = "404", description = "REG-1001, REG-1005")
  public Response add(
      @PathParam("plan") String plan,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid WorkTarget.New request) {
    Plan known = plans.require(plan);
    Task task = open(known, request.taskCode());
    requireKeepable(request.content());
    return idempotency.onceRequired(
        key,
        request,
        () -> answer(Response.status(201), targets.add(known, task, request.content())));
  }

  @PUT
  @Path("{number}")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, COUNTY})
  @Operation(
      operationId = "changeWorkTarget",
      summary = "修改量化目标 / Change a quantified target",
      description = "原内容保留在 versions / What it said before stays.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WorkTarget.class)))
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response change(
      @PathParam("plan") String plan,
      @PathParam("number") int number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid WorkTarget.Revision request) {
    Plan known = plans.require(plan);
    WorkTargets.Stored before = openTarget(known, number);
    ETags.requireMatch(ifMatch, before.target().version());
    requireKeepable(request.content());
    Bounds.requireText("reason", request.reason(), 2_000);
    return answer(Response.ok(), targets.change(known, before, request));
  }

  @POST
  @Path("{number}/values")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, COUNTY})
  @Operation(
      operationId = "reportWorkTargetValue",
      summary = "填报完成值 / Report a value",
      description = "同一天再次填报即为更正，原值保留 / The same day again is a correction.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = WorkTarget.class)))
  @APIResponse(responseCode = "422", description = "REG-1106")
  public Response report(
      @PathParam("plan") String plan,
      @PathParam("number") int number,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid WorkTarget.NewValue request) {
    Plan known = plans.require(plan);
    WorkTargets.Stored target = openTarget(known, number);
    Bounds.requireNotAfter(LocalDate.now(clock), "day", request.day());
    Bounds.requireText("evidence", request.evidence(), 2_000);
    return idempotency.onceRequired(
        key, request, () -> answer(Response.status(201), targets.report(known, target, request)));
  }

  @GET
  @Path("{number}/values")
  @Authenticated
  @Operation(
      operationId = "workTargetValues",
      summary = "历次填报 / All values that were reported, newest first")
  public Page<WorkTarget.Value> values(
      @PathParam("plan") String plan,
      @PathParam("number") int number,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return targets.values(
        targets.require(plans.require(plan), number), PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{number}/versions")
  @Authenticated
  @Operation(
      operationId = "workTargetVersions",
      summary = "目标的变更记录 / What the target said, newest first")
  public Page<WorkTarget.Version> versions(
      @PathParam("plan") String plan,
      @PathParam("number") int number,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return targets.versions(
        targets.require(plans.require(plan), number), PageRequest.of(pageSize, pageToken));
  }

  private WorkTargets.Stored openTarget(Plan plan, int number) {
    WorkTargets.Stored target = targets.lock(plan, number);
    requireMayWrite(plan, target.target().taskCode());
    return target;
  }

  private @Nullable Task open(Plan plan, @Nullable String taskCode) {
    requireMayWrite(plan, taskCode);
    return taskCode == null ? null : tasks.require(plan.code(), taskCode);
  }

  /** A task's targets are for its units, the work plan's own for whoever leads one of its tasks. */
  private void requireMayWrite(Plan plan, @Nullable String taskCode) {
    if (taskCode == null) {
      planWriters.requireInvolved(plan);
    } else {
      Task task = tasks.require(plan.code(), taskCode);
      writers.requireResponsible(assignments.of(Subject.TASK, task.id()));
    }
  }

  private static void requireKeepable(WorkTarget.Content content) {
    Bounds.requireText("content.name", content.name(), WorkTarget.Content.LONGEST_NAME);
    Bounds.requireText("content.unit", content.unit(), WorkTarget.Content.LONGEST_UNIT);
  }

  private static Response answer(Response.ResponseBuilder response, WorkTarget target) {
    return response.entity(target).tag(ETags.of(target.version())).build();
  }
}

package org.ecoplan.registry.workplan;

import static org.ecoplan.kit.identity.Role.Names.COUNTY;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.MergePatch;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.request.Words;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Writers;
import org.jspecify.annotations.Nullable;

/** Lists, shows and changes work-plan tasks. */
@Path("/api/registry/v1/plans/{plan}/tasks")
@Tag(name = "Tasks", description = "工作台账 / Tasks of the yearly work plans")
class TaskResource {
  private final Tasks tasks;
  private final Plans plans;
  private final Assignments assignments;
  private final Writers writers;
  private final Idempotency idempotency;
  private final MergePatch mergePatch;
  private final Clock clock;
  private final TaskTrail trail;
  private final WorkingCalendar calendar;

  TaskResource(
      Tasks tasks,
      Plans plans,
      Assignments assignments,
      Writers writers,
      Idempotency idempotency,
      MergePatch mergePatch,
      Clock clock,
      TaskTrail trail,
      WorkingCalendar calendar) {
    this.calendar = calendar;
    this.trail = trail;
    this.tasks = tasks;
    this.plans = plans;
    this.assignments = assignments;
    this.writers = writers;
    this.idempotency = idempotency;
    this.mergePatch = mergePatch;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listTasks", summary = "任务列表 / List a work plan's tasks")
  public Page<TaskView> list(
      @PathParam("plan") String plan,
      @QueryParam("section") @Nullable String section,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("state") @Nullable String state,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Page<Task> page =
        tasks.page(
            plans.require(plan).code(),
            section,
            unit,
            Words.maybe("state", state, TaskStatus.class),
            PageRequest.of(pageSize, pageToken));
    Map<Long, List<UnitRef>> units =
        assignments.of(Subject.TASK, page.items().stream().map(Task::id).toList());
    return new Page<>(
        page.items().stream()
            .map(task -> TaskView.of(task, units.getOrDefault(task.id(), List.of()), calendar))
            .toList(),
        page.nextPageToken());
  }

  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getTask", summary = "一项任务 / A task")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  @APIResponse(responseCode = "404", description = "REG-1005")
  public Response get(@PathParam("plan") String plan, @PathParam("code") String code) {
    return answer(tasks.require(plan, code));
  }

  @PATCH
  @Path("{code}")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, COUNTY})
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeTask",
      summary = "更新任务进展 / Report on a task",
      description =
          "状态改为 DONE 而未写完成日期时取当天；countedFrom 为「……后若干工作日」的起算日，填写后推算时限"
              + " / DONE without a date is done today; countedFrom dates a deadline that counts from an event.")
  @RequestBody(content = @Content(schema = @Schema(implementation = Task.Patch.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "422", description = "REG-1105, REG-1106")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response change(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull JsonNode patch) {
    Task task = tasks.lock(plan, code);
    writers.requireResponsible(assignments.of(Subject.TASK, task.id()));
    return idempotency.once(
        key,
        patch,
        () -> {
          ETags.requireMatch(ifMatch, task.version());
          Task changed =
              task.changed(
                  mergePatch.apply(task.changeable(), patch, Task.Patch.class),
                  LocalDate.now(clock),
                  calendar);
          return answer(changed.equals(task) ? task : tasks.report(task, changed));
        });
  }

  @GET
  @Path("{code}/history")
  @Authenticated
  @Operation(
      operationId = "taskHistory",
      summary = "任务的变更记录 / Who changed what of a task, newest first")
  @APIResponse(responseCode = "404", description = "REG-1005")
  public Page<TaskTrail.Item> history(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return trail.page(tasks.require(plan, code), PageRequest.of(pageSize, pageToken));
  }

  private Response answer(Task task) {
    return Response.ok(TaskView.of(task, assignments.of(Subject.TASK, task.id()), calendar))
        .tag(ETags.of(task.version()))
        .build();
  }
}

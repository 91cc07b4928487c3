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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.registry.request.Bounds;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Writers;
import org.jspecify.annotations.Nullable;

/** Links tasks to projects and series. */
@Path("/api/registry/v1/plans/{plan}/tasks/{code}/links")
@Tag(name = "Tasks")
class TaskLinkResource {
  private final Tasks tasks;
  private final TaskLinks links;
  private final Assignments assignments;
  private final Writers writers;

  TaskLinkResource(Tasks tasks, TaskLinks links, Assignments assignments, Writers writers) {
    this.tasks = tasks;
    this.links = links;
    this.assignments = assignments;
    this.writers = writers;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "taskLinks",
      summary = "任务关联的项目和指标序列 / Projects and series that a task is linked to")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskLinks.Links.class)))
  public Response get(@PathParam("plan") String plan, @PathParam("code") String code) {
    return answer(tasks.require(plan, code));
  }

  @PUT
  @Transactional
  @RolesAllowed({PLAN_OFFICE, COUNTY})
  @Operation(
      operationId = "linkTask",
      summary = "设置任务的关联 / Replace a task's links",
      description = "If-Match 用任务的版本 / If-Match takes the task's version.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskLinks.Links.class)))
  @APIResponse(responseCode = "404", description = "REG-1002, REG-1005")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response link(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid TaskLinks.Links request) {
    Task task = tasks.lock(plan, code);
    writers.requireResponsible(assignments.of(Subject.TASK, task.id()));
    ETags.requireMatch(ifMatch, task.version());
    request.series().forEach(series -> Bounds.requireText("series", series, 100));
    return answer(links.keep(task, request));
  }

  private Response answer(Task task) {
    return Response.ok(links.of(task)).tag(ETags.of(task.version())).build();
  }
}

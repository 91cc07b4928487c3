package org.ecoplan.registry.workplan;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.Projects;
import org.jspecify.annotations.Nullable;

/** Shows which tasks a project carries out. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/tasks")
@Tag(name = "Tasks")
class ProjectTaskResource {
  private final TaskLinks links;
  private final Projects projects;

  ProjectTaskResource(TaskLinks links, Projects projects) {
    this.links = links;
    this.projects = projects;
  }

  @GET
  @Authenticated
  @Operation(operationId = "projectTasks", summary = "项目承担的任务 / Tasks linked to a project")
  public Page<TaskLinks.LinkedTask> tasks(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return links.ofProject(projects.require(plan, code), PageRequest.of(pageSize, pageToken));
  }
}

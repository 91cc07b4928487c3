package org.ecoplan.registry.project;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.jspecify.annotations.Nullable;

/** Takes in how much of a project's scale is done. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/scale/done")
@Tag(name = "Projects")
class ScaleResource {
  private final ProjectGate gate;
  private final Projects projects;
  private final Scale scale;
  private final ProjectViews views;
  private final Journal journal;

  ScaleResource(
      ProjectGate gate, Projects projects, Scale scale, ProjectViews views, Journal journal) {
    this.gate = gate;
    this.projects = projects;
    this.scale = scale;
    this.views = views;
    this.journal = journal;
  }

  @PUT
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "reportScale",
      summary = "填报已完成的建设规模 / Report how much of the scale is done",
      description =
          "计划数量不变；未列出的项目内容保持原值；可以超额"
              + " / What was promised stays; items left out stay; more than promised is possible.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "400", description = "KIT-1002")
  @APIResponse(responseCode = "409", description = "REG-1103")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response report(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DoneQuantities request) {
    Project project = gate.open(plan, code);
    ETags.requireMatch(ifMatch, project.version());
    gate.requireEditable(project);
    List<FieldChange> changes = scale.report(project, request.quantities());
    if (!changes.isEmpty()) {
      journal.record(project, "scale-reported", null, null, changes);
    }
    Project now = projects.require(plan, code);
    return Response.ok(views.of(now)).tag(ETags.of(now.version())).build();
  }
}

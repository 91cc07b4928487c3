package org.ecoplan.registry.serving;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.jspecify.annotations.Nullable;

/** Says which indicator series a project serves. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/series")
@Tag(name = "Projects")
class SeriesResource {
  private final ProjectGate gate;
  private final Projects projects;
  private final ServedSeries served;
  private final Journal journal;

  SeriesResource(ProjectGate gate, Projects projects, ServedSeries served, Journal journal) {
    this.gate = gate;
    this.projects = projects;
    this.served = served;
    this.journal = journal;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "getServedSeries",
      summary = "项目服务的指标序列 / The indicator series that a project serves")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SeriesList.class)))
  @APIResponse(responseCode = "404", description = "REG-1002")
  public Response series(@PathParam("plan") String plan, @PathParam("code") String code) {
    return answer(projects.require(plan, code));
  }

  @PUT
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "setServedSeries",
      summary = "填写项目服务的指标序列 / Say which indicator series a project serves",
      description = "If-Match 用项目的 ETag；空列表表示不服务任何指标 / If-Match takes the project's ETag.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SeriesList.class)))
  @APIResponse(responseCode = "400", description = "KIT-1002")
  @APIResponse(responseCode = "409", description = "REG-1103")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response serve(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SeriesList request) {
    Project project = gate.open(plan, code);
    ETags.requireMatch(ifMatch, project.version());
    gate.requireEditable(project);
    List<FieldChange> changes = served.keep(project, SeriesCodes.of("series", request.series()));
    if (!changes.isEmpty()) {
      journal.record(project, "series-changed", null, null, changes);
    }
    return answer(projects.require(plan, code));
  }

  private Response answer(Project project) {
    return Response.ok(new SeriesList(served.of(project))).tag(ETags.of(project.version())).build();
  }
}

package org.ecoplan.registry.admission;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectDesk;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.jspecify.annotations.Nullable;

/** Decides on submitted projects, and shows what was decided. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/admissions")
@Tag(name = "Admissions", description = "入库审查 / Reviews that let projects into the reserve library")
class AdmissionResource {
  private final ProjectGate gate;
  private final ProjectDesk desk;
  private final Projects projects;
  private final Admissions admissions;
  private final Idempotency idempotency;

  AdmissionResource(
      ProjectGate gate,
      ProjectDesk desk,
      Projects projects,
      Admissions admissions,
      Idempotency idempotency) {
    this.gate = gate;
    this.desk = desk;
    this.projects = projects;
    this.admissions = admissions;
    this.idempotency = idempotency;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listAdmissions", summary = "入库审查记录，最新在前 / Reviews, newest first")
  public Page<Admission> list(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return admissions.page(projects.require(plan, code), PageRequest.of(pageSize, pageToken));
  }

  @POST
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "reviewProject",
      summary = "审查报送的项目 / Review a submitted project",
      description =
          "七个方面全部通过才能入库；退回须说明原因；If-Match 为项目的 ETag"
              + " / Admits when all seven aspects passed, or returns with a reason; If-Match is the"
              + " project's ETag.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Admission.class)))
  @APIResponse(responseCode = "409", description = "REG-1102")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "422", description = "REG-1108")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response review(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid Review review) {
    Project project = gate.open(plan, code);
    return idempotency.onceRequired(
        key,
        review,
        () -> {
          ETags.requireMatch(ifMatch, project.version());
          review.requireComplete();
          Project decided =
              desk.decide(project, review.outcome().state(), review.reason(), review.evidence());
          admissions.add(project, review);
          Admission newest = admissions.page(project, PageRequest.of(1, null)).items().get(0);
          return Response.status(Response.Status.CREATED)
              .tag(ETags.of(decided.version()))
              .entity(newest)
              .build();
        });
  }
}

package org.ecoplan.registry.performance;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.registry.performance.PerformanceForms.Stored;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/** Reopens filed performance forms, and shows what was filed before. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/performance/{year}")
@Tag(name = "Performance")
class FilingResource {
  private static final int LONGEST_REASON = 2_000;

  private final ProjectGate gate;
  private final Projects projects;
  private final PerformanceForms forms;
  private final PerformanceDesk desk;
  private final Filings filings;
  private final Idempotency idempotency;

  FilingResource(
      ProjectGate gate,
      Projects projects,
      PerformanceForms forms,
      PerformanceDesk desk,
      Filings filings,
      Idempotency idempotency) {
    this.gate = gate;
    this.projects = projects;
    this.forms = forms;
    this.desk = desk;
    this.filings = filings;
    this.idempotency = idempotency;
  }

  /** Why a filed form is open again. */
  @Schema(name = "PerformanceReopening", examples = "{\"reason\":\"满意度调查结果有误，退回重报\"}")
  record Reopening(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

  @POST
  @Path("reopening")
  @Transactional
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  @Operation(
      operationId = "reopenPerformanceForm",
      summary = "退回已报送的绩效自评表 / Reopen a filed form",
      description = "原报送版本保留在 filings / What was filed stays readable.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PerformanceForm.class)))
  @APIResponse(responseCode = "409", description = "REG-1103, REG-1133")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response reopen(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("year") int year,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid Reopening request) {
    Project project = gate.open(plan, code);
    Stored form = forms.require(project, year);
    Bounds.requireText("reason", request.reason(), LONGEST_REASON);
    return idempotency.once(
        key,
        request,
        () -> {
          ETags.requireMatch(ifMatch, form.version());
          gate.requireEditable(project);
          PerformanceForm opened = desk.reopen(project, form, request.reason());
          return Response.ok(opened).tag(ETags.of(opened.version())).build();
        });
  }

  @GET
  @Path("filings")
  @Authenticated
  @Operation(
      operationId = "listPerformanceFilings",
      summary = "退回前的报送版本，最新在前 / What was filed before the form was reopened")
  @APIResponse(responseCode = "404", description = "REG-1021")
  public List<Filing> list(
      @PathParam("plan") String plan, @PathParam("code") String code, @PathParam("year") int year) {
    return filings.of(forms.require(projects.require(plan, code), year));
  }

  @GET
  @Path("filings/{number}")
  @Authenticated
  @Operation(
      operationId = "getPerformanceFiling",
      summary = "一个报送版本的全表 / A form as it was filed then")
  @APIResponse(responseCode = "404", description = "REG-1021, KIT-1404")
  public PerformanceForm get(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("year") int year,
      @PathParam("number") int number) {
    Project project = projects.require(plan, code);
    Stored form = forms.require(project, year);
    return filings
        .find(form, number)
        .map(kept -> desk.asFiled(project, form, kept))
        .orElseThrow(
            () ->
                DomainProblem.of(
                    KitProblem.NOT_FOUND, year + " 年度的绩效自评表没有第 " + number + " 个退回的版本"));
  }
}

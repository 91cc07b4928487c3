package org.ecoplan.registry.report;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.MergePatch;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.ecoplan.registry.request.Days;
import org.jspecify.annotations.Nullable;

/** A project's monthly reports. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/monthly-reports")
@Tag(name = "Monthly reports", description = "调度 / What each project reports by the 30th")
class ReportResource {
  private final ProjectGate gate;
  private final Projects projects;
  private final Reports reports;
  private final ReportDesk desk;
  private final Idempotency idempotency;
  private final MergePatch mergePatch;

  ReportResource(
      ProjectGate gate,
      Projects projects,
      Reports reports,
      ReportDesk desk,
      Idempotency idempotency,
      MergePatch mergePatch) {
    this.gate = gate;
    this.projects = projects;
    this.reports = reports;
    this.desk = desk;
    this.idempotency = idempotency;
    this.mergePatch = mergePatch;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listMonthlyReports", summary = "项目的调度，最新在前 / Newest first")
  public Page<MonthlyReport> list(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return reports.page(projects.require(plan, code), PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{month}")
  @Authenticated
  @Operation(operationId = "getMonthlyReport", summary = "一个月的调度 / The report of a month")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonthlyReport.class)))
  @APIResponse(responseCode = "404", description = "REG-1007")
  public Response get(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("month") String month) {
    return answer(reports.require(projects.require(plan, code), Days.month("month", month)));
  }

  @POST
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "openMonthlyReport",
      summary = "开始填写一个月的调度 / Begin the report of a month",
      description = "带入上一次调度的内容 / Prefilled with what the last report said.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = MonthlyReport.class)))
  @APIResponse(responseCode = "409", description = "REG-1110, REG-1111")
  public Response open(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid ReportOpening request) {
    Project project = gate.open(plan, code);
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          MonthlyReport opened = desk.open(project, Days.month("month", request.month()));
          return Response.created(
                  UriBuilder.fromResource(ReportResource.class)
                      .path("{month}")
                      .build(plan, code, opened.month()))
              .tag(ETags.of(opened.version()))
              .entity(opened)
              .build();
        });
  }

  @PATCH
  @Path("{month}")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(operationId = "changeMonthlyReport", summary = "填写调度 / Write a report")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReportContent.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonthlyReport.class)))
  @APIResponse(responseCode = "409", description = "REG-1111")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response change(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("month") String month,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull JsonNode patch) {
    return step(
        new Target(plan, code, month),
        ifMatch,
        key,
        patch,
        (project, report) ->
            desk.rewrite(
                project, report, mergePatch.apply(report.content(), patch, ReportContent.class)));
  }

  @POST
  @Path("{month}/submission")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "submitMonthlyReport",
      summary = "报送调度 / Hand a report in",
      description = "未开工填原因，在建填进度，完工填工程量和成效 / Reasons, progress, or quantity and effect.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonthlyReport.class)))
  @APIResponse(responseCode = "409", description = "REG-1111")
  @APIResponse(responseCode = "422", description = "REG-1112")
  public Response submit(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("month") String month,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return step(new Target(plan, code, month), ifMatch, key, "submission", desk::submit);
  }

  @POST
  @Path("{month}/decision")
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(operationId = "decideMonthlyReport", summary = "通过或退回调度 / Accept or return a report")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonthlyReport.class)))
  @APIResponse(responseCode = "409", description = "REG-1111")
  @APIResponse(responseCode = "422", description = "REG-1107")
  public Response decide(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("month") String month,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid ReportDecision decision) {
    return step(
        new Target(plan, code, month),
        ifMatch,
        key,
        decision,
        (project, report) -> desk.decide(project, report, decision));
  }

  private record Target(String plan, String code, String month) {}

  private Response step(
      Target target,
      @Nullable String ifMatch,
      @Nullable String key,
      Object content,
      BiFunction<Project, MonthlyReport, MonthlyReport> work) {
    Project project = gate.open(target.plan(), target.code());
    MonthlyReport report = reports.require(project, Days.month("month", target.month()));
    return idempotency.once(
        key,
        content,
        () -> {
          ETags.requireMatch(ifMatch, report.version());
          return answer(work.apply(project, report));
        });
  }

  private static Response answer(MonthlyReport report) {
    return Response.ok(report).tag(ETags.of(report.version())).build();
  }
}

package org.ecoplan.registry.performance;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/** Shows, fills in, files and writes out performance forms. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/performance")
@Tag(name = "Performance", description = "绩效自评表 / Yearly self-evaluation of a project")
class PerformanceResource {
  private final ProjectGate gate;
  private final Projects projects;
  private final PerformanceForms forms;
  private final PerformanceDesk desk;
  private final Idempotency idempotency;

  PerformanceResource(
      ProjectGate gate,
      Projects projects,
      PerformanceForms forms,
      PerformanceDesk desk,
      Idempotency idempotency) {
    this.gate = gate;
    this.projects = projects;
    this.forms = forms;
    this.desk = desk;
    this.idempotency = idempotency;
  }

  /** The year that a form is of. */
  @Schema(name = "PerformanceOpening", examples = "{\"year\":2024}")
  record Opening(int year) {}

  /** What a person says in some rows. */
  @Schema(name = "PerformanceEntries")
  record Entries(@NotEmpty @Size(max = 300) List<@NotNull @Valid Entry> entries) {}

  @GET
  @Authenticated
  @Operation(operationId = "listPerformanceForms", summary = "历年绩效自评表，最新在前 / Forms by year")
  public List<PerformanceForm> list(
      @PathParam("plan") String plan, @PathParam("code") String code) {
    Project project = projects.require(plan, code);
    return forms.of(project).stream().map(form -> desk.show(project, form)).toList();
  }

  @POST
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(operationId = "openPerformanceForm", summary = "建立年度绩效自评表 / Begin a year's form")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PerformanceForm.class)))
  @APIResponse(responseCode = "409", description = "REG-1103, REG-1130")
  @APIResponse(responseCode = "422", description = "REG-1105")
  public Response open(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull Opening request) {
    Project project = gate.open(plan, code);
    Bounds.requireYear("year", request.year());
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          gate.requireEditable(project);
          return answer(Response.status(201), desk.open(project, request.year()));
        });
  }

  @GET
  @Path("{year}")
  @Authenticated
  @Operation(
      operationId = "getPerformanceForm",
      summary = "年度绩效自评表 / A year's form",
      description = "填报中随数据变化，报送后不变 / A draft follows the data, a filed form stays.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PerformanceForm.class)))
  @APIResponse(responseCode = "404", description = "REG-1021")
  public Response get(
      @PathParam("plan") String plan, @PathParam("code") String code, @PathParam("year") int year) {
    return answer(Response.ok(), desk.show(projects.require(plan, code), year));
  }

  @PUT
  @Path("{year}/entries")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "enterPerformance",
      summary = "填写人工评定和偏差原因 / Score manual rows, explain deviations",
      description = "系统计算的行只能填写偏差原因；未列出的行保持原样 / Computed rows take a deviation only.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PerformanceForm.class)))
  @APIResponse(responseCode = "409", description = "REG-1103, REG-1131")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "422", description = "REG-1105")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response enter(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("year") int year,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Entries request) {
    Project project = gate.open(plan, code);
    PerformanceForms.Stored form = forms.require(project, year);
    ETags.requireMatch(ifMatch, form.version());
    gate.requireEditable(project);
    return answer(Response.ok(), desk.enter(project, form, request.entries()));
  }

  @POST
  @Path("{year}/filing")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "filePerformanceForm",
      summary = "报送绩效自评表 / File a form",
      description = "每行都有得分，未得满分的写明原因后才能报送 / Every row scored, every miss explained.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PerformanceForm.class)))
  @APIResponse(responseCode = "409", description = "REG-1103, REG-1131")
  @APIResponse(responseCode = "422", description = "REG-1132")
  public Response file(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("year") int year,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Project project = gate.open(plan, code);
    PerformanceForms.Stored form = forms.require(project, year);
    return idempotency.once(
        key,
        "filing",
        () -> {
          ETags.requireMatch(ifMatch, form.version());
          gate.requireEditable(project);
          return answer(Response.ok(), desk.file(project, form));
        });
  }

  @GET
  @Path("{year}/xlsx")
  @Authenticated
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  @Operation(
      operationId = "downloadPerformanceForm",
      summary = "下载绩效自评表 / The form as xlsx, money in 万元")
  @APIResponse(responseCode = "200", description = "The workbook")
  @APIResponse(responseCode = "404", description = "REG-1021")
  public Response download(
      @PathParam("plan") String plan, @PathParam("code") String code, @PathParam("year") int year) {
    PerformanceForm form = desk.show(projects.require(plan, code), year);
    String name = "%s-项目支出绩效自评表-%d.xlsx".formatted(form.projectCode(), form.year());
    return Response.ok(PerformanceWorkbook.of(form))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .build();
  }

  private static Response answer(Response.ResponseBuilder response, PerformanceForm form) {
    return response.entity(form).tag(ETags.of(form.version())).build();
  }
}

package org.ecoplan.registry.project;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.events.ProjectState;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.MergePatch;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.request.Days;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Writers;
import org.jspecify.annotations.Nullable;

/** Searches, shows, adds and changes projects. */
@Path("/api/registry/v1/plans/{plan}/projects")
@Tag(name = "Projects", description = "储备库项目 / Projects of the reserve library")
class ProjectResource {
  private final ProjectGate gate;
  private final ProjectDesk desk;
  private final Projects projects;
  private final ProjectSearch search;
  private final Plans plans;
  private final Assignments assignments;
  private final ProjectViews views;
  private final Journal journal;
  private final PastStates past;
  private final Writers writers;
  private final Idempotency idempotency;
  private final MergePatch mergePatch;

  ProjectResource(
      ProjectGate gate,
      ProjectDesk desk,
      Projects projects,
      ProjectSearch search,
      Plans plans,
      Assignments assignments,
      ProjectViews views,
      Journal journal,
      PastStates past,
      Writers writers,
      Idempotency idempotency,
      MergePatch mergePatch) {
    this.gate = gate;
    this.desk = desk;
    this.projects = projects;
    this.search = search;
    this.plans = plans;
    this.assignments = assignments;
    this.views = views;
    this.journal = journal;
    this.past = past;
    this.writers = writers;
    this.idempotency = idempotency;
    this.mergePatch = mergePatch;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listProjects",
      summary = "项目列表，可搜索、筛选、排序 / List a plan's projects, searched, filtered and sorted")
  public Page<ProjectView> list(
      @PathParam("plan") String plan,
      @BeanParam ProjectQuery query,
      @QueryParam("sort")
          @Parameter(
              description =
                  "code, name, startYear, endYear, planned, paid, executionRate, daysLate；"
                      + "relevance 按与 q 的相关程度；倒序加 -"
                      + " / A leading - turns it around.",
              example = "-endYear")
          @Nullable String sort,
      @Parameter(
              description =
                  "截至该日所知，按编号排序；除 series 外的筛选都可同用"
                      + " / As known on that day, by code; with every filter but series.",
              example = "2024-06-30")
          @QueryParam("asOf")
          @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    ProjectFilter filter = query.of(plans.require(plan).code());
    PageRequest request = PageRequest.of(pageSize, pageToken);
    Optional<LocalDate> day = Days.maybe("asOf", asOf);
    return day.isPresent()
        ? pastPage(filter.requirePast(sort), past.day(day.get()), request)
        : page(filter, ProjectSort.parse(sort), request);
  }

  private Page<ProjectView> pastPage(ProjectFilter filter, LocalDate day, PageRequest request) {
    Page<ProjectState> page = past.page(filter, day, request);
    return new Page<>(
        page.items().stream().map(state -> ProjectView.of(state, day, null)).toList(),
        page.nextPageToken());
  }

  private Page<ProjectView> page(ProjectFilter filter, ProjectSort sort, PageRequest request) {
    Page<Project> page = search.page(filter, sort, request);
    return new Page<>(views.of(page.items()), page.nextPageToken());
  }

  @POST
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "addProject",
      summary = "填报项目 / Fill in a project",
      description = "进入 DRAFT；项目负责人只能填报本单位的项目 / Enters DRAFT; managers for their own unit.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "409", description = "REG-1101")
  public Response add(
      @PathParam("plan") String plan,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewProject request) {
    plans.require(plan);
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          Project project = desk.fillIn(plan, request);
          return Response.created(
                  UriBuilder.fromResource(ProjectResource.class)
                      .path("{code}")
                      .build(plan, project.code()))
              .tag(ETags.of(project.version()))
              .entity(views.of(project))
              .build();
        });
  }

  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getProject", summary = "一个项目 / A project")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "404", description = "REG-1002, REG-1023")
  public Response get(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(description = "截至该日所知 / As known on that day.", example = "2024-06-30")
          @QueryParam("asOf")
          @Nullable String asOf) {
    Project project = projects.require(plan, code);
    return Days.maybe("asOf", asOf)
        .map(day -> Response.ok(viewAsOf(project, past.day(day))).build())
        .orElseGet(() -> answer(project));
  }

  private ProjectView viewAsOf(Project project, LocalDate day) {
    ProjectState state = past.require(project, day);
    return ProjectView.of(state, day, past.suspendedFrom(project, state).orElse(null));
  }

  @PATCH
  @Path("{code}")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeProject",
      summary = "修改项目 / Change a project",
      description =
          "入库后名称、类别、年限和单位只由规划办修改 / Once admitted, only the plan office changes the promise.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ProjectPatch.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "409", description = "REG-1103, REG-1104")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response change(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull JsonNode patch) {
    Project project = gate.open(plan, code);
    return idempotency.once(
        key,
        patch,
        () -> {
          ETags.requireMatch(ifMatch, project.version());
          ProjectPatch current =
              ProjectPatch.of(project.facts(), assignments.of(Subject.PROJECT, project.id()));
          return answer(desk.change(project, mergePatch.apply(current, patch, ProjectPatch.class)));
        });
  }

  @POST
  @Path("{code}/transitions")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "moveProject",
      summary = "变更项目状态 / Move a project through its lifecycle",
      description = "入库、退回、出库由规划办办理 / Admitting, returning, removing: the plan office.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "409", description = "REG-1102")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response move(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid TransitionRequest request) {
    Project project = gate.open(plan, code);
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          ETags.requireMatch(ifMatch, project.version());
          if (project.state().isDecidedByPlanOffice(request.to())) {
            writers.requirePlanOffice("变更为 " + request.to());
          }
          return answer(desk.move(project, request));
        });
  }

  @GET
  @Path("{code}/history")
  @Authenticated
  @Operation(
      operationId = "projectHistory",
      summary = "项目的全部变更，最新在前 / Who changed what, newest first")
  public Page<HistoryItem> history(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return journal.page(projects.require(plan, code), PageRequest.of(pageSize, pageToken));
  }

  private Response answer(Project project) {
    return Response.ok(views.of(project)).tag(ETags.of(project.version())).build();
  }
}

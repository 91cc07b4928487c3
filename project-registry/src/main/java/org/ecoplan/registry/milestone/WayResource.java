package org.ecoplan.registry.milestone;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;

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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.ecoplan.registry.project.Scale;
import org.jspecify.annotations.Nullable;

/** The way of a project as a whole: how far it is, and how it is laid out. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/progress")
@Tag(name = "Milestones")
class WayResource {
  private final ProjectGate gate;
  private final Projects projects;
  private final Milestones milestones;
  private final Templates templates;
  private final MilestoneDesk desk;
  private final Scale scale;
  private final Idempotency idempotency;
  private final Clock clock;

  WayResource(
      ProjectGate gate,
      Projects projects,
      Milestones milestones,
      Templates templates,
      MilestoneDesk desk,
      Scale scale,
      Idempotency idempotency,
      Clock clock) {
    this.gate = gate;
    this.projects = projects;
    this.milestones = milestones;
    this.templates = templates;
    this.desk = desk;
    this.scale = scale;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "projectProgress",
      summary = "项目进度及其由来 / How far a project is, and how that follows",
      description =
          "按里程碑权重汇总；主体工程未填进度时取建设规模完成比例；并列出剩余关键路径"
              + " / By the milestones' weights, the main works by scale; with the critical path.")
  @APIResponse(responseCode = "404", description = "REG-1002")
  public Progress progress(@PathParam("plan") String plan, @PathParam("code") String code) {
    Project project = projects.require(plan, code);
    return Progress.of(milestones.all(project), scale.of(project.id()), LocalDate.now(clock));
  }

  @POST
  @Path("way")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(
      operationId = "layOutProject",
      summary = "按模板一次填报里程碑 / Promise the steps of a template at once",
      description =
          "未给日期时按建设年限推算，dryRun 只返回推算的日期"
              + " / Days follow from the construction years unless given; a dry run only shows them.")
  @APIResponse(responseCode = "404", description = "REG-1024")
  @APIResponse(responseCode = "409", description = "REG-1103")
  @APIResponse(responseCode = "422", description = "REG-1105")
  public Response layOut(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid LayOut request) {
    Project project = gate.open(plan, code);
    Template template = templates.require(request.template()).template();
    List<LocalDate> dates = dates(project, template, request);
    if (Boolean.TRUE.equals(request.dryRun())) {
      return Response.ok(LaidOut.foreseen(template, dates)).build();
    }
    return idempotency.onceRequired(
        key,
        request,
        () ->
            Response.status(Response.Status.CREATED)
                .entity(LaidOut.of(desk.addAll(project, template, dates)))
                .build());
  }

  private static List<LocalDate> dates(Project project, Template template, LayOut request) {
    List<LocalDate> given = request.dates();
    if (given == null) {
      return template.steps().stream().map(step -> step.dueIn(project.facts())).toList();
    }
    if (given.size() != template.steps().size()) {
      throw DomainProblem.of(KitProblem.INVALID, "日期与模板步骤的数目不符")
          .field("dates", "有 " + given.size() + " 个", template.steps().size() + " 个，按步骤顺序");
    }
    return given;
  }
}

package org.ecoplan.registry.milestone;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.MergePatch;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.PastStates;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.ecoplan.registry.request.Days;
import org.jspecify.annotations.Nullable;

/** Lists, shows, adds and changes milestones. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/milestones")
@Tag(name = "Milestones", description = "里程碑 / Dates promised, expected and reached")
class MilestoneResource {
  private final ProjectGate gate;
  private final Projects projects;
  private final Milestones milestones;
  private final MilestoneDesk desk;
  private final PastStates past;
  private final Idempotency idempotency;
  private final MergePatch mergePatch;
  private final Clock clock;

  MilestoneResource(
      ProjectGate gate,
      Projects projects,
      Milestones milestones,
      MilestoneDesk desk,
      PastStates past,
      Idempotency idempotency,
      MergePatch mergePatch,
      Clock clock) {
    this.gate = gate;
    this.projects = projects;
    this.milestones = milestones;
    this.desk = desk;
    this.past = past;
    this.idempotency = idempotency;
    this.mergePatch = mergePatch;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listMilestones", summary = "里程碑列表 / List a project's milestones")
  public Page<MilestoneView> list(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(
              description = "截至该日所知，一页列全 / As known on that day, all on one page.",
              example = "2024-06-30")
          @QueryParam("asOf")
          @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Project project = projects.require(plan, code);
    Optional<LocalDate> day = Days.maybe("asOf", asOf).map(past::day);
    if (day.isPresent()) {
      return new Page<>(
          past.require(project, day.get()).milestones().stream()
              .map(milestone -> MilestoneView.asOf(day.get(), milestone))
              .toList(),
          null);
    }
    Page<Milestone> page = milestones.page(project, PageRequest.of(pageSize, pageToken));
    return new Page<>(page.items().stream().map(this::view).toList(), page.nextPageToken());
  }

  @GET
  @Path("{number}")
  @Authenticated
  @Operation(operationId = "getMilestone", summary = "一个里程碑 / A milestone")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MilestoneView.class)))
  @APIResponse(responseCode = "404", description = "REG-1003")
  public Response get(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number) {
    return answer(milestones.require(projects.require(plan, code), number));
  }

  @POST
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Operation(operationId = "addMilestone", summary = "增加里程碑 / Promise a milestone")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = MilestoneView.class)))
  public Response add(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewMilestone request) {
    Project project = gate.open(plan, code);
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          Milestone added = desk.add(project, request);
          return Response.created(
                  UriBuilder.fromResource(MilestoneResource.class)
                      .path("{number}")
                      .build(plan, code, added.number()))
              .tag(ETags.of(added.version()))
              .entity(view(added))
              .build();
        });
  }

  @PATCH
  @Path("{number}")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER})
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeMilestone",
      summary = "更新里程碑 / Report on a milestone",
      description =
          "原定日期不可更改；批准日期和入库后的权重由规划办填写；填写实际日期即为完成，撤销须说明原因"
              + " / The original date stays; approvedDate, and the weight once admitted, are the plan office's; actualDate completes,"
              + " taking it away needs a reason.")
  @RequestBody(content = @Content(schema = @Schema(implementation = MilestonePatch.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MilestoneView.class)))
  @APIResponse(responseCode = "403", description = "KIT-1403")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "422", description = "REG-1105, REG-1106, REG-1107")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response change(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull JsonNode patch) {
    Project project = gate.open(plan, code);
    Milestone milestone = milestones.require(project, number);
    return idempotency.once(
        key,
        patch,
        () -> {
          ETags.requireMatch(ifMatch, milestone.version());
          MilestonePatch current = MilestonePatch.of(milestone, patch.has("progressPercent"));
          return answer(
              desk.change(
                  project, milestone, mergePatch.apply(current, patch, MilestonePatch.class)));
        });
  }

  private MilestoneView view(Milestone milestone) {
    return MilestoneView.of(milestone, LocalDate.now(clock));
  }

  private Response answer(Milestone milestone) {
    return Response.ok(view(milestone)).tag(ETags.of(milestone.version())).build();
  }
}

package org.ecoplan.indicator.reporting;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.intake.NewObservation;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reports of units and their approval. */
@Path("/api/indicators/v1/plans/{plan}/observation-reports")
@Tag(name = "observation-reports", description = "数据填报：草稿、待审核、已通过、已退回")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
  private final ReportOffice office;
  private final ObservationReports reports;
  private final Idempotency idempotency;

  ReportResource(ReportOffice office, ObservationReports reports, Idempotency idempotency) {
    this.office = office;
    this.reports = reports;
    this.idempotency = idempotency;
  }

  @GET
  @Operation(summary = "列出填报，最新的在前 / List reports, newest first")
  public Page<ObservationReport> list(
      @PathParam("plan") String plan,
      @QueryParam("state") @Nullable ReportState state,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return reports.list(plan, state, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "读取一份填报 / Get a report")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ObservationReport.class)))
  public Response get(@PathParam("plan") String plan, @PathParam("id") UUID id) {
    return answer(Response.ok(), reports.get(plan, id));
  }

  @POST
  @RolesAllowed({Role.Names.COUNTY, Role.Names.PROJECT_MANAGER, Role.Names.PLAN_OFFICE})
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "开始一份填报 / Start a report for the own unit")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ObservationReport.class)))
  public Response start(
      @PathParam("plan") String plan,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewReport request) {
    return idempotency.onceRequired(
        key,
        List.of(plan, request),
        () -> {
          ObservationReport report = office.start(plan, request);
          URI address =
              URI.create(
                  "/api/indicators/v1/plans/" + plan + "/observation-reports/" + report.id());
          return answer(Response.created(address), report);
        });
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Role.Names.COUNTY, Role.Names.PROJECT_MANAGER, Role.Names.PLAN_OFFICE})
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "修改草稿或被退回的填报 / Change a draft or a returned report of the own unit")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ObservationReport.class)))
  public Response change(
      @PathParam("plan") String plan,
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewObservation entry) {
    return answer(Response.ok(), office.change(plan, id, ifMatch, entry));
  }

  @POST
  @Path("{id}/submission")
  @RolesAllowed({Role.Names.COUNTY, Role.Names.PROJECT_MANAGER, Role.Names.PLAN_OFFICE})
  @Transactional
  @Operation(summary = "提交审核 / Submit for approval")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ObservationReport.class)))
  public Response submit(
      @PathParam("plan") String plan,
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return once(key, List.of(id, "submit"), () -> office.submit(plan, id, ifMatch));
  }

  @POST
  @Path("{id}/approval")
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  @Transactional
  @Operation(summary = "审核通过，成为观测值 / Approve: it becomes an observation")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ObservationReport.class)))
  public Response approve(
      @PathParam("plan") String plan,
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return once(key, List.of(id, "approve"), () -> office.approve(plan, id, ifMatch));
  }

  @POST
  @Path("{id}/return")
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "退回，说明理由 / Return with a reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ObservationReport.class)))
  public Response sendBack(
      @PathParam("plan") String plan,
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid Returning request) {
    return once(
        key, List.of(id, request), () -> office.sendBack(plan, id, ifMatch, request.reason()));
  }

  private Response once(@Nullable String key, Object content, Supplier<ObservationReport> work) {
    return idempotency.onceRequired(key, content, () -> answer(Response.ok(), work.get()));
  }

  private static Response answer(Response.ResponseBuilder builder, ObservationReport report) {
    return builder.entity(report).tag(ETags.of(report.version())).build();
  }
}

package org.ecoplan.registry.funding;

import static org.ecoplan.kit.identity.Role.Names.FINANCE;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.ecoplan.registry.request.Days;
import org.jspecify.annotations.Nullable;

/**
 * Shows and records a project's money. Entries are only ever added, so there is no version to
 * match: two people's entries do not contradict one another.
 */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/funding")
@Tag(name = "Funding", description = "资金台账 / The append-only ledger of public money")
class ProjectFundingResource {
  private final ProjectGate gate;
  private final Projects projects;
  private final Cashier cashier;
  private final Ledger ledger;
  private final PlanFunding planFunding;
  private final Idempotency idempotency;

  ProjectFundingResource(
      ProjectGate gate,
      Projects projects,
      Cashier cashier,
      Ledger ledger,
      PlanFunding planFunding,
      Idempotency idempotency) {
    this.gate = gate;
    this.projects = projects;
    this.cashier = cashier;
    this.ledger = ledger;
    this.planFunding = planFunding;
    this.idempotency = idempotency;
  }

  /** A project's sums and their total. */
  @Schema(name = "ProjectFunding")
  record ProjectFunding(List<FundingSum> sums, Progress total) {}

  @GET
  @Authenticated
  @Operation(operationId = "projectFunding", summary = "项目资金合计 / A project's sums and rates")
  public ProjectFunding funding(@PathParam("plan") String plan, @PathParam("code") String code) {
    List<FundingSum> sums = ledger.sums(projects.require(plan, code));
    Totals totals = new Totals();
    sums.forEach(sum -> totals.add(sum.kind(), sum.amountYuan()));
    return new ProjectFunding(sums, totals.progress());
  }

  @GET
  @Path("curve")
  @Authenticated
  @Operation(
      operationId = "projectFundingCurve",
      summary = "项目资金曲线 / A project's planned, allocated, received and paid over the months",
      description = "By the month of the documents, now or as it was known at the end of a day.")
  public List<PlanFunding.CurvePoint> curve(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(example = "2024-06-30") @QueryParam("asOf") @Nullable String asOf) {
    return planFunding.curve(
        projects.require(plan, code),
        new Question(
            Dimension.MONTH,
            null,
            null,
            Days.maybe("asOf", asOf).orElse(null),
            UnitNames.AS_RECORDED));
  }

  @GET
  @Path("entries")
  @Authenticated
  @Operation(operationId = "listFundingEntries", summary = "项目资金明细 / A project's ledger entries")
  public Page<LedgerEntry> entries(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return ledger.page(projects.require(plan, code), PageRequest.of(pageSize, pageToken));
  }

  @POST
  @Path("entries")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, FINANCE})
  @Operation(
      operationId = "recordFunding",
      summary = "登记资金，整批写入或整批不写 / Record money, all or nothing",
      description = "支付不得超过同一来源的到位资金 / At most what was received of a source is paid.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Cashier.Recorded.class)))
  @APIResponse(responseCode = "409", description = "REG-1201")
  public Response record(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewEntries request) {
    Project project = gate.open(plan, code);
    return idempotency.onceRequired(
        key,
        request,
        () ->
            Response.status(Response.Status.CREATED)
                .entity(cashier.record(project, request))
                .build());
  }

  @POST
  @Path("entries/{id}/reversal")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, FINANCE})
  @Operation(
      operationId = "reverseFunding",
      summary = "冲销一笔资金 / Take an entry back",
      description = "不写金额则冲销全部余额 / Without an amount, all that is left of it.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = LedgerEntry.class)))
  @APIResponse(responseCode = "404", description = "REG-1004")
  @APIResponse(responseCode = "409", description = "REG-1201, REG-1202, REG-1203")
  public Response reverse(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("id") long id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid ReversalRequest request) {
    Project project = gate.open(plan, code);
    return idempotency.onceRequired(
        key,
        request,
        () ->
            Response.status(Response.Status.CREATED)
                .entity(cashier.reverse(project, id, request))
                .build());
  }
}

package org.ecoplan.registry.workplan;

import static org.ecoplan.kit.identity.Role.Names.COUNTY;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.request.Bounds;
import org.ecoplan.registry.request.Words;
import org.jspecify.annotations.Nullable;

/** Shows a yearly work plan as a whole: its ledger view, its summaries, what goes on next year. */
@Path("/api/registry/v1/plans/{plan}/work-plan")
@Tag(name = "Tasks")
class WorkPlanResource {
  private final Plans plans;
  private final LedgerView ledger;
  private final Summaries summaries;
  private final TaskWriters writers;
  private final CarryOver carryOver;
  private final Idempotency idempotency;

  WorkPlanResource(
      Plans plans,
      LedgerView ledger,
      Summaries summaries,
      TaskWriters writers,
      CarryOver carryOver,
      Idempotency idempotency) {
    this.plans = plans;
    this.ledger = ledger;
    this.summaries = summaries;
    this.writers = writers;
    this.carryOver = carryOver;
    this.idempotency = idempotency;
  }

  /** What a summary says. */
  @Schema(name = "NewWorkSummary")
  record NewSummary(@NotBlank @Size(max = 20_000) String text) {}

  /** Which plan open tasks go to. */
  @Schema(name = "CarryOverRequest")
  record CarryOverRequest(@NotBlank @Size(max = 100) String toPlan) {}

  @GET
  @Path("ledger")
  @Authenticated
  @Operation(
      operationId = "taskLedger",
      summary = "台账汇总 / Tasks counted by chapter, unit or state",
      description = "by: section, unit, leadUnit, state.")
  public List<LedgerView.Line> ledger(
      @Parameter(example = "LC-2024-AIR") @PathParam("plan") String plan,
      @Parameter(example = "section") @QueryParam("by") @DefaultValue("section") String by) {
    return ledger.of(plans.require(plan), LedgerView.By.named(by));
  }

  @GET
  @Path("summaries")
  @Authenticated
  @Operation(
      operationId = "workSummaries",
      summary = "半年与全年总结 / The half-year and the yearly summary",
      description = "7 月 31 日前、12 月 10 日前 / Due on 31 July and 10 December.")
  public List<Summaries.Summary> summaries(@PathParam("plan") String plan) {
    return summaries.of(plans.require(plan));
  }

  @GET
  @Path("summaries/{period}")
  @Authenticated
  @Operation(operationId = "workSummary", summary = "一份总结 / A summary")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Summaries.Summary.class)))
  public Response summary(
      @PathParam("plan") String plan,
      @Parameter(example = "HALF_YEAR") @PathParam("period") String period) {
    return answer(summaries.read(plans.require(plan), period(period)));
  }

  @GET
  @Path("summaries/{period}/versions")
  @Authenticated
  @Operation(
      operationId = "workSummaryVersions",
      summary = "总结的历次版本，最新在前 / Every text of a summary, newest first")
  public List<Summaries.Version> versions(
      @PathParam("plan") String plan,
      @Parameter(example = "HALF_YEAR") @PathParam("period") String period) {
    return summaries.versions(plans.require(plan), period(period));
  }

  @PUT
  @Path("summaries/{period}")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, COUNTY})
  @Operation(
      operationId = "handInWorkSummary",
      summary = "提交总结 / Hand in a summary",
      description = "旧版本保留 / The last version stays. If-Match: \"0\" for the first one.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Summaries.Summary.class)))
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response handIn(
      @PathParam("plan") String plan,
      @Parameter(example = "HALF_YEAR") @PathParam("period") String period,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewSummary request) {
    Plan known = plans.require(plan);
    writers.requireInvolved(known);
    Bounds.requireText("text", request.text(), 20_000);
    Summaries.Summary before = summaries.lock(known, period(period));
    return idempotency.once(
        key,
        request,
        () -> {
          ETags.requireMatch(ifMatch, before.version());
          return answer(summaries.keep(known, before, request.text()));
        });
  }

  @POST
  @Path("carry-over")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, COUNTY})
  @Operation(
      operationId = "carryOverTasks",
      summary = "结转未完成任务 / Carry open tasks over into another plan",
      description = "一项任务只结转一次，截止日期移到新规划的同一天 / Each task once, due a year later.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CarryOver.Carried.class)))
  @APIResponse(responseCode = "422", description = "REG-1105")
  public Response carryOver(
      @PathParam("plan") String plan,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid CarryOverRequest request) {
    Plan from = plans.require(plan);
    Plan to = plans.require(request.toPlan());
    writers.requireInvolved(from);
    return idempotency.onceRequired(
        key, request, () -> Response.ok(carryOver.carry(from, to)).build());
  }

  private static SummaryPeriod period(String word) {
    SummaryPeriod period = Words.maybe("period", word, SummaryPeriod.class);
    return period == null ? SummaryPeriod.YEAR : period;
  }

  private static Response answer(Summaries.Summary summary) {
    return Response.ok(summary).tag(ETags.of(summary.version())).build();
  }
}

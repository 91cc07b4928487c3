package org.ecoplan.registry.funding;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.request.Days;
import org.ecoplan.registry.request.Words;
import org.jspecify.annotations.Nullable;

/** Shows a plan's money. */
@Path("/api/registry/v1/plans/{plan}/funding")
@Tag(name = "Funding")
@Authenticated
class PlanFundingResource {
  private final Plans plans;
  private final PlanFunding funding;
  private final PlanEntries entries;
  private final Reconciliation reconciliation;

  PlanFundingResource(
      Plans plans, PlanFunding funding, PlanEntries entries, Reconciliation reconciliation) {
    this.plans = plans;
    this.funding = funding;
    this.entries = entries;
    this.reconciliation = reconciliation;
  }

  @GET
  @Operation(
      operationId = "planFunding",
      summary = "规划资金进度 / A plan's money along one or two dimensions",
      description =
          "by, and: category, unit, region, source, fiscalYear, month; by also project (paged)."
              + " only: one value of the second dimension. asOf: as known at the end of that day."
              + " units: AS_RECORDED, RESTATED (按现有单位，拆分的单位不分摊).")
  public PlanFunding.Grouped by(
      @PathParam("plan") String plan,
      @Parameter(example = "source") @QueryParam("by") @Nullable String by,
      @Parameter(example = "fiscalYear") @QueryParam("and") @Nullable String and,
      @Parameter(example = "2024") @QueryParam("only") @Nullable String only,
      @Parameter(example = "2024-06-30") @QueryParam("asOf") @Nullable String asOf,
      @Parameter(example = "RESTATED") @QueryParam("units") @Nullable String units,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return funding.by(
        plans.require(plan),
        Question.of(by, and, only, Days.maybe("asOf", asOf).orElse(null), unitNames(units)),
        PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("curve")
  @Operation(
      operationId = "fundingCurve",
      summary = "资金曲线 / Planned, allocated, received and paid over the months",
      description = "By the month of the documents. and, only: for one value of one dimension.")
  public List<PlanFunding.CurvePoint> curve(
      @PathParam("plan") String plan,
      @Parameter(example = "source") @QueryParam("and") @Nullable String and,
      @Parameter(example = "CENTRAL") @QueryParam("only") @Nullable String only,
      @QueryParam("asOf") @Nullable String asOf) {
    return funding.curve(
        plans.require(plan),
        Question.of(
            Dimension.MONTH.word(),
            and,
            only,
            Days.maybe("asOf", asOf).orElse(null),
            UnitNames.AS_RECORDED));
  }

  @GET
  @Path("entries")
  @Operation(
      operationId = "entriesBehindFigure",
      summary = "数字背后的明细 / The entries behind any figure")
  public Page<PlanEntries.PlanEntry> entries(
      @PathParam("plan") String plan,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("project") @Nullable String project,
      @QueryParam("category") @Nullable String category,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("region") @Nullable String region,
      @QueryParam("source") @Nullable String source,
      @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
      @Parameter(example = "2024-03") @QueryParam("month") @Nullable String month,
      @QueryParam("asOf") @Nullable String asOf,
      @Parameter(
              description =
                  "RESTATED 时单位包括其今天所代表的原单位 / With RESTATED the unit answers for its forerunners.",
              example = "RESTATED")
          @QueryParam("units")
          @Nullable String units,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PlanEntries.Figure figure =
        new PlanEntries.Figure(
            Words.maybe("kind", kind, MoneyKind.class),
            project,
            Words.maybe("category", category, Category.class),
            unit,
            region,
            Words.maybe("source", source, MoneySource.class),
            fiscalYear,
            month == null || month.isBlank() ? null : Days.month("month", month),
            Days.maybe("asOf", asOf).orElse(null),
            unitNames(units));
    return entries.page(plans.require(plan), figure, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("open")
  @Operation(
      operationId = "openMoney",
      summary = "三方对账 / Where allocated, received and paid differ",
      description = "按项目、来源、年度列出差额 / By project, source and fiscal year.")
  public Page<Reconciliation.OpenMoney> open(
      @PathParam("plan") String plan,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return reconciliation.open(plans.require(plan), PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("reconciliation")
  @Operation(
      operationId = "reconcileFunding",
      summary = "对账 / Sums that differ from their entries",
      description = "空列表表示一致 / An empty list says that they agree.")
  public Page<Reconciliation.Difference> reconcile(
      @PathParam("plan") String plan,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return reconciliation.differences(plans.require(plan), PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("reconciliation/cells")
  @Operation(
      operationId = "reconcileFundingCells",
      summary = "汇总表对账 / The plan's cells that differ from its projects' sums",
      description = "空列表表示一致 / An empty list says that they agree.")
  public List<Reconciliation.CellDifference> reconcileCells(@PathParam("plan") String plan) {
    return reconciliation.cells(plans.require(plan));
  }

  private static UnitNames unitNames(@Nullable String text) {
    UnitNames given = Words.maybe("units", text, UnitNames.class);
    return given == null ? UnitNames.AS_RECORDED : given;
  }
}

package org.ecoplan.registry.funding;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Page;
import org.ecoplan.registry.plan.Plans;
import org.jspecify.annotations.Nullable;

/** Shows a plan's money. */
@Path("/api/registry/v1/plans/{plan}/funding")
@Tag(name = "Funding")
@Authenticated
class PlanFundingResource {
  private final Plans plans;
  private final PlanFunding funding;

  PlanFundingResource(Plans plans, PlanFunding funding) {
    this.plans = plans;
    this.funding = funding;
  }

  @GET
  @Operation(
      operationId = "planFunding",
      summary = "规划资金进度 / A plan's money by category, source, year, unit or project",
      description = "by: category, source, fiscalYear, unit, project; without it category.")
  public PlanFunding.Grouped by(
      @PathParam("plan") String plan, @QueryParam("by") @Nullable String by) {
    return funding.by(plans.require(plan), grouping(by));
  }

  @GET
  @Path("reconciliation")
  @Operation(
      operationId = "reconcileFunding",
      summary = "对账 / Sums that differ from their entries",
      description = "空列表表示一致 / An empty list says that they agree.")
  public Page<PlanFunding.Difference> reconcile(@PathParam("plan") String plan) {
    return funding.reconcile(plans.require(plan));
  }

  private static Grouping grouping(@Nullable String by) {
    if (by == null || by.isBlank()) {
      return Grouping.CATEGORY;
    }
    return Arrays.stream(Grouping.values())
        .filter(grouping -> grouping.word().equals(by))
        .findFirst()
        .orElseThrow(
            () ->
                DomainProblem.of(KitProblem.INVALID, "不能按 " + by + " 汇总")
                    .field(
                        "by",
                        "未知的值：" + by,
                        Arrays.stream(Grouping.values())
                            .map(Grouping::word)
                            .collect(Collectors.joining(", "))));
  }
}

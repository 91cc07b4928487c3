package org.ecoplan.registry.serving;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plans;
import org.jspecify.annotations.Nullable;

/** Answers which late projects stand behind a lagging indicator. */
@Path("/api/registry/v1/plans/{plan}/serving-projects")
@Tag(name = "Projects")
class ServingResource {
  private final ServedSeries served;
  private final Plans plans;

  ServingResource(ServedSeries served, Plans plans) {
    this.served = served;
    this.plans = plans;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listServingProjects",
      summary = "服务于指标的项目，逾期最久的在前 / Projects that serve indicators, the latest first")
  public Page<ServingProject> serving(
      @PathParam("plan") String plan,
      @Parameter(description = "指标序列编号，可多个 / Codes of series", example = "I05-1")
          @QueryParam("series")
          List<String> series,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    if (series.isEmpty()) {
      throw DomainProblem.of(KitProblem.INVALID, "没有指明指标序列")
          .field("series", "缺失", "至少一个序列编号，例如 series=I05-1");
    }
    return served.page(
        plans.require(plan).code(),
        SeriesCodes.of("series", series),
        PageRequest.of(pageSize, pageToken));
  }
}

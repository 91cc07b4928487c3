package org.ecoplan.registry.project;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.registry.plan.Plans;

/** Counts what further choices in the list of projects would show. */
@Path("/api/registry/v1/plans/{plan}/project-facets")
@Tag(name = "Projects")
class ProjectFacetResource {
  private final ProjectSearch search;
  private final Plans plans;

  ProjectFacetResource(ProjectSearch search, Plans plans) {
    this.search = search;
    this.plans = plans;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "countProjects",
      summary = "各筛选值下的项目数 / How many projects each filter value would show",
      description =
          "筛选条件与项目列表相同；每一列的计数不受该列自身筛选影响；region 与 unit 只列项目最多的 50 个值"
              + " / Takes the filters of the list; a column's counts disregard its own filter;"
              + " region and unit list their 50 most frequent values.")
  public ProjectFacets facets(@PathParam("plan") String plan, @BeanParam ProjectQuery query) {
    return search.facets(query.of(plans.require(plan).code()));
  }
}

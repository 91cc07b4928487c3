package org.ecoplan.registry.project;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.jspecify.annotations.Nullable;

/** Searches a plan's projects. */
@Path("/api/registry/v1/plans/{plan}")
@Tag(name = "Projects")
class ProjectListResource {
  private final ProjectSearch search;
  private final Plans plans;
  private final Assignments assignments;
  private final Scale scale;

  ProjectListResource(ProjectSearch search, Plans plans, Assignments assignments, Scale scale) {
    this.search = search;
    this.plans = plans;
    this.assignments = assignments;
    this.scale = scale;
  }

  @GET
  @Path("projects")
  @Authenticated
  @Operation(
      operationId = "listProjects",
      summary = "项目列表，可搜索、筛选、排序 / List a plan's projects, searched, filtered and sorted")
  public Page<ProjectView> list(
      @PathParam("plan") String plan,
      @BeanParam ProjectQuery query,
      @QueryParam("sort")
          @Parameter(
              description = "code, name, startYear, endYear；倒序加 - / A leading - turns it around.",
              example = "-endYear")
          @Nullable String sort,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Page<Project> page =
        search.page(
            query.of(plans.require(plan).code()),
            ProjectSort.parse(sort),
            PageRequest.of(pageSize, pageToken));
    List<Long> ids = page.items().stream().map(Project::id).toList();
    Map<Long, List<UnitRef>> units = assignments.of(Subject.PROJECT, ids);
    Map<Long, List<ScaleItem>> quantities = scale.of(ids);
    return new Page<>(
        page.items().stream()
            .map(
                project ->
                    ProjectView.of(
                        project,
                        units.getOrDefault(project.id(), List.of()),
                        quantities.getOrDefault(project.id(), List.of())))
            .toList(),
        page.nextPageToken());
  }

  @GET
  @Path("project-facets")
  @Authenticated
  @Operation(
      operationId = "countProjects",
      summary = "各筛选值下的项目数 / How many projects each filter value would show",
      description =
          "筛选条件与项目列表相同；每一列的计数不受该列自身筛选影响"
              + " / Takes the filters of the list; a column's counts disregard its own filter.")
  public ProjectFacets facets(@PathParam("plan") String plan, @BeanParam ProjectQuery query) {
    return search.facets(query.of(plans.require(plan).code()));
  }
}

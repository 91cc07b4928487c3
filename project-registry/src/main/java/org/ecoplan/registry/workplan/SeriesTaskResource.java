package org.ecoplan.registry.workplan;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Shows which tasks move an indicator series, of whatever plan. */
@Path("/api/registry/v1/series/{series}/tasks")
@Tag(name = "Tasks")
class SeriesTaskResource {
  private final TaskLinks links;

  SeriesTaskResource(TaskLinks links) {
    this.links = links;
  }

  @GET
  @Authenticated
  @Operation(operationId = "seriesTasks", summary = "指标序列背后的任务 / Tasks linked to a series")
  public Page<TaskLinks.LinkedTask> tasks(
      @Parameter(example = "I01-1") @PathParam("series") String series,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return links.ofSeries(series, PageRequest.of(pageSize, pageToken));
  }
}

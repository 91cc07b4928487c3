package org.ecoplan.registry.export;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.project.ProjectQuery;

/** Hands out what lists show as files. */
@Path("/api/registry/v1/plans/{plan}/exports/{table}")
@Tag(name = "Exports", description = "导出：xlsx、CSV、JSON / Lists as files")
@Authenticated
class ExportResource {
  private final Plans plans;
  private final Exports exports;

  ExportResource(Plans plans, Exports exports) {
    this.plans = plans;
    this.exports = exports;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "exportTable",
      summary = "导出清单 / A list as a file, however long",
      description =
          "table: projects (all filters of the list, and its sort), funding-entries (project, kind, source,"
              + " fiscalYear), tasks (section, unit, state). format: xlsx (万元), csv, csv-bom,"
              + " json (yuan).")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "404", description = "REG-1001, KIT-1404")
  public Response export(
      @PathParam("plan") String plan,
      @Parameter(example = "projects") @PathParam("table") String table,
      @Parameter(example = "xlsx") @QueryParam("format") @DefaultValue("xlsx") String format,
      @BeanParam ProjectQuery projects,
      @Context UriInfo uri) {
    Plan known = plans.require(plan);
    ExportTable wanted = table(table);
    Format written = Format.named(format);
    ExportSelection selection =
        new ExportSelection(known.code(), projects, uri.getQueryParameters());
    // What means nothing is refused before the file begins.
    wanted.conditions(selection);
    wanted.order(selection);
    String name = known.code() + "-" + wanted.title() + "." + written.extension();
    StreamingOutput content = out -> exports.write(known, wanted, selection, written, out);
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_TYPE, written.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .build();
  }

  private static ExportTable table(String word) {
    return Arrays.stream(ExportTable.values())
        .filter(table -> table.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                DomainProblem.of(KitProblem.NOT_FOUND, "没有名为 " + word + " 的清单")
                    .field(
                        "table",
                        "未知的清单",
                        Arrays.stream(ExportTable.values())
                            .map(ExportTable::word)
                            .collect(Collectors.joining(", "))));
  }
}

package org.ecoplan.indicator.disclosure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.document.EvaluationDocuments;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.evaluation.Evaluations;
import org.ecoplan.indicator.export.Exports;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Published evaluations; a draft is not there at all. */
@Path("/public/v1/evaluations")
@Tag(name = "public", description = "公开信息，无需登录")
@PermitAll
public class DisclosureResource {
  private final Evaluations evaluations;
  private final EvaluationDocuments documents;
  private final PublicJson json;

  public DisclosureResource(
      Evaluations evaluations, EvaluationDocuments documents, PublicJson json) {
    this.evaluations = evaluations;
    this.documents = documents;
    this.json = json;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "列出已公布的评估 / List published evaluations")
  public String list(
      @Parameter(example = "LZ-145") @QueryParam("plan") @Nullable String plan,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return json.write(evaluations.list(plan, true, PageRequest.of(pageSize, pageToken)));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "读取一次已公布的评估 / Get a published evaluation",
      description =
          "JSON, or by Accept a docx report, an xlsx workbook of the lists, or one of them as CSV:"
              + " ?list=indicators, tasks, projects or late-milestones.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Evaluation.class)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
      })
  public Response get(@PathParam("id") UUID id) {
    Evaluation evaluation = published(id);
    return Response.ok(json.write(evaluation)).tag(ETags.of(evaluation.version())).build();
  }

  @GET
  @Path("{id}")
  @Produces(Exports.CSV_ON_DEMAND)
  @Operation(hidden = true)
  public Response csv(@PathParam("id") UUID id, @QueryParam("list") @Nullable String list) {
    return Exports.csv(published(id), list);
  }

  @GET
  @Path("{id}")
  @Produces(Exports.XLSX_ON_DEMAND)
  @Operation(hidden = true)
  public Response xlsx(@PathParam("id") UUID id) {
    return Exports.xlsx(published(id));
  }

  @GET
  @Path("{id}")
  @Produces(Exports.DOCX_ON_DEMAND)
  @Operation(hidden = true)
  public Response docx(@PathParam("id") UUID id) {
    return documents.of(published(id));
  }

  private Evaluation published(UUID id) {
    return evaluations.published(id).orElseThrow(() -> Evaluations.unknown(id));
  }
}

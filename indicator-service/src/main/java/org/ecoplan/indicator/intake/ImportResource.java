package org.ecoplan.indicator.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.kit.demonstration.KeepsNothing;
import org.ecoplan.kit.demonstration.Verbatim;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.ReturnedWorkbook;
import org.ecoplan.kit.tabular.Upload;
import org.ecoplan.kit.web.Idempotency;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads. */
@Path("/api/indicators/v1/imports")
@Tag(name = "imports", description = "CSV、xlsx 导入：先试运行，整份写入或整份不写")
@RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN})
public class ImportResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportOffice office;
  private final Idempotency idempotency;
  private final Caller caller;

  public ImportResource(ImportOffice office, Idempotency idempotency, Caller caller) {
    this.office = office;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Path("{kind}")
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "导入一份 CSV 或 xlsx / Import a CSV or xlsx file",
      description =
          "Kinds: series, published-results, region-targets, text-targets, observations,"
              + " assigned-targets. The report lists the first 200 differences to what was known,"
              + " field by field; a dry run reports and keeps nothing. An import with errors is"
              + " refused whole with 422 and the file, row and column of each. The same file again"
              + " changes nothing, so the Idempotency-Key is optional here.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Response importFile(
      @Parameter(example = "observations") @PathParam("kind") String kind,
      @Parameter(example = "LZ-145") @QueryParam("plan") @Nullable String plan,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @RestForm("file") @Nullable FileUpload file) {
    Upload upload = office.receive(kind, plan, file, dryRun);
    // A dry run is undone whole, its idempotency key with it: sent again it is simply run again.
    return idempotency.once(
        key,
        List.of(kind, String.valueOf(plan), dryRun, upload.fingerprint()),
        () -> Response.ok(office.apply(kind, plan, upload, dryRun, caller.name())).build());
  }

  @POST
  @KeepsNothing
  @Path("{kind}/marked")
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(XLSX)
  @Operation(
      summary = "试运行并把错误标在表中 / A dry run, answered with the table and its errors beside the cells",
      description = "没有错误时各行不带标注 / Keeps nothing.")
  @APIResponse(responseCode = "200", description = "The workbook")
  public Response mark(
      @Parameter(example = "observations") @PathParam("kind") String kind,
      @Parameter(example = "LZ-145") @QueryParam("plan") @Nullable String plan,
      @RestForm("file") @Nullable FileUpload file) {
    Upload upload = office.receive(kind, plan, file, true);
    ImportReport report = office.apply(kind, plan, upload, true, caller.name());
    return attachment(
        kind + "-marked.xlsx",
        ReturnedWorkbook.of(upload.csv(IndicatorProblem.IMPORT_REFUSED), report));
  }

  @GET
  @Verbatim
  @Path("{kind}/template")
  @Produces(XLSX)
  @Operation(
      summary = "导入模板 / The workbook to fill in, with lists of words and an example",
      description = "列名与可选值随规划而定 / Its columns and words are those of the plan.")
  @APIResponse(responseCode = "200", description = "The workbook")
  public Response template(
      @Parameter(example = "observations") @PathParam("kind") String kind,
      @Parameter(example = "LZ-145") @QueryParam("plan") @Nullable String plan) {
    byte[] template = office.template(kind, plan);
    return attachment(kind + "-" + plan + "-template.xlsx", template);
  }

  private static Response attachment(String name, byte[] content) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}

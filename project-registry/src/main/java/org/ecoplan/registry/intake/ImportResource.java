package org.ecoplan.registry.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.ecoplan.kit.demonstration.KeepsNothing;
import org.ecoplan.kit.demonstration.Verbatim;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.ReturnedWorkbook;
import org.ecoplan.kit.tabular.Upload;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.registry.problem.RegistryProblem;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads. */
@Path("/api/registry/v1/imports")
@Tag(name = "Imports", description = "CSV、xlsx 导入：先试运行，整份写入或整份不写")
@RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN, Role.Names.FINANCE})
class ImportResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportOffice office;
  private final ImportProgress progress;
  private final Idempotency idempotency;

  ImportResource(ImportOffice office, ImportProgress progress, Idempotency idempotency) {
    this.office = office;
    this.progress = progress;
    this.idempotency = idempotency;
  }

  @POST
  @Path("{kind}")
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importFile",
      summary = "导入一份 CSV 或 xlsx / Import a CSV or xlsx file",
      description =
          "Kinds: regions, plans, units, tasks, work-targets; with plan: projects, project-scale,"
              + " project-milestones, funding (finance staff for their own unit). Of a workbook the"
              + " first sheet is read; macros and formulas are refused. A dry"
              + " run reports the differences to what is stored (the first 200) and keeps nothing. An import with errors is refused whole with 422 and"
              + " the file, row and column of each. The same file again changes nothing, so the"
              + " Idempotency-Key is optional here.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  @APIResponse(responseCode = "404", description = "REG-1001, REG-1301")
  @APIResponse(responseCode = "422", description = "REG-1302")
  @APIResponse(responseCode = "409", description = "REG-1303")
  public Response importFile(
      @Parameter(example = "projects") @PathParam("kind") String kind,
      @Parameter(example = "LZ-145") @QueryParam("plan") @Nullable String plan,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @RestForm("file") @Nullable FileUpload file) {
    Upload upload = office.receive(kind, plan, file, dryRun);
    // A dry run is undone whole, its idempotency key with it: sent again it is simply run again.
    return idempotency.once(
        key,
        List.of(kind, String.valueOf(plan), dryRun, upload.fingerprint()),
        () -> Response.ok(office.apply(kind, plan, upload, dryRun, key)).build());
  }

  @GET
  @Path("progress/{key}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importProgress",
      summary = "导入进行到哪里 / How far an import is",
      description = "key 为该导入的 Idempotency-Key；只能查看本人的导入 / By its Idempotency-Key, one's own only.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportProgress.Progress.class)))
  @APIResponse(responseCode = "404", description = "KIT-1404")
  public ImportProgress.Progress progress(@PathParam("key") String key) {
    return progress
        .of(key)
        .orElseThrow(() -> DomainProblem.of(KitProblem.NOT_FOUND, "没有正在进行的这次导入"));
  }

  @DELETE
  @Path("progress/{key}")
  @Operation(
      operationId = "stopImport",
      summary = "停止正在进行的导入 / Stop a running import",
      description =
          "key 为该导入的 Idempotency-Key；只能停止本人的导入。停止的导入不写入任何内容，并以 REG-1303 答复；在此之前已完成的导入不受影响"
              + " / One's own only. A stopped import keeps nothing and answers REG-1303 itself; one"
              + " that was finished before stays.")
  @APIResponse(responseCode = "202", description = "停止请求已收下 / It will stop")
  @APIResponse(responseCode = "404", description = "KIT-1404")
  public Response stop(@PathParam("key") String key) {
    if (!progress.stop(key)) {
      throw DomainProblem.of(KitProblem.NOT_FOUND, "没有正在进行的这次导入");
    }
    return Response.accepted().build();
  }

  @POST
  @KeepsNothing
  @Path("{kind}/marked")
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(XLSX)
  @Operation(
      operationId = "markImport",
      summary = "试运行并把错误标在表中 / A dry run, answered with the table and its errors beside the cells",
      description = "没有错误时各行不带标注 / Keeps nothing.")
  @APIResponse(responseCode = "200", description = "The workbook")
  public Response mark(
      @Parameter(example = "projects") @PathParam("kind") String kind,
      @Parameter(example = "LZ-145") @QueryParam("plan") @Nullable String plan,
      @RestForm("file") @Nullable FileUpload file) {
    Upload upload = office.receive(kind, plan, file, true);
    ImportReport report = office.apply(kind, plan, upload, true, null);
    byte[] csv = upload.csv(RegistryProblem.IMPORT_REFUSED);
    return attachment(kind + "-marked.xlsx", ReturnedWorkbook.of(csv, report));
  }

  @GET
  @Verbatim
  @Path("{kind}/template")
  @Produces(XLSX)
  @Operation(
      operationId = "importTemplate",
      summary = "导入模板 / The workbook to fill in, with lists of words and an example",
      description = "每种导入各有一份 / One for every kind of import.")
  @APIResponse(responseCode = "200", description = "The workbook")
  @APIResponse(responseCode = "404", description = "REG-1301")
  public Response template(@Parameter(example = "funding") @PathParam("kind") String kind) {
    return attachment(kind + "-template.xlsx", office.template(kind));
  }

  private static Response attachment(String name, byte[] content) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}

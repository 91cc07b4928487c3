package org.ecoplan.indicator.intake;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.imports.ImportOutcome;
import org.ecoplan.kit.imports.ImportRecord;
import org.ecoplan.kit.imports.ImportRecordDetail;
import org.ecoplan.kit.imports.ImportRecords;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Answers which files were uploaded, and what became of them. */
@Path("/api/indicators/v1/imports")
@Tag(name = "imports")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class ImportRecordResource {
  private final ImportRecords records;

  ImportRecordResource(ImportRecords records) {
    this.records = records;
  }

  @GET
  @Operation(
      operationId = "listImports",
      summary = "导入记录，最新在前 / Which files were imported, tried or refused, newest first",
      description =
          "规划办、管理员、领导和审计看全部，其他人看本人的"
              + " / The plan office, administrators, supervisors and auditors see all, others their"
              + " own.")
  public Page<ImportRecord> list(
      @Parameter(example = "observations") @QueryParam("kind") @Nullable String kind,
      @Parameter(
              description = "APPLIED 已写入，PREVIEWED 试运行无误，REFUSED 有错误 / How it ended.",
              example = "REFUSED",
              schema = @Schema(implementation = ImportOutcome.class))
          @QueryParam("outcome")
          @Nullable String outcome,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return records.list(kind, outcome, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("records/{number}")
  @Operation(operationId = "getImport", summary = "一次导入及其错误 / One import with its first 100 errors")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportRecordDetail.class)))
  @APIResponse(responseCode = "404", description = "KIT-1404")
  public ImportRecordDetail get(@Parameter(example = "1") @PathParam("number") long number) {
    return records
        .find(number)
        .orElseThrow(
            () -> DomainProblem.of(KitProblem.NOT_FOUND, "没有第 " + number + " 号导入记录，或您无权查看"));
  }
}

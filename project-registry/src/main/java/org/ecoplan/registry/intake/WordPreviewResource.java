package org.ecoplan.registry.intake;

import static org.ecoplan.kit.identity.Role.Names.ADMIN;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.imports.ImportRecord;
import org.ecoplan.kit.imports.ImportRecords;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.Upload;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.unit.Units;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Reads a plan's annex out of a Word file, for review before anything is imported. */
@Path("/api/registry/v1/imports/projects/word-preview")
@Tag(name = "Imports")
@RolesAllowed({PLAN_OFFICE, ADMIN})
class WordPreviewResource {
  /** What records of refused Word files say they are; what was read well is kept by nobody. */
  private static final String KIND = "word-preview";

  private final Plans plans;
  private final Units units;
  private final Database database;
  private final ImportRecords records;

  WordPreviewResource(Plans plans, Units units, Database database, ImportRecords records) {
    this.records = records;
    this.plans = plans;
    this.units = units;
    this.database = database;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "previewWordAnnex",
      summary = "读取 Word 附表供核对 / Read the annex of a Word file for review",
      description =
          "不写入任何内容；核对后把 csv 交给 projects 导入"
              + " / Keeps nothing; csv is what the import of projects takes once it is confirmed.")
  @APIResponse(responseCode = "404", description = "REG-1001")
  @APIResponse(responseCode = "422", description = "REG-1302")
  public WordPreview preview(
      @Parameter(example = "LZ-145") @QueryParam("plan") @Nullable String plan,
      @RestForm("file") @Nullable FileUpload file) {
    Upload upload = Upload.of(file);
    try {
      return read(plan, upload);
    } catch (DomainProblem refusal) {
      records.undone(
          new ImportRecord.Sent(KIND, plan, upload.name(), upload.size()),
          ImportReport.unread(upload.name(), true, refusal));
      throw refusal;
    }
  }

  private WordPreview read(@Nullable String plan, Upload upload) {
    if (plan == null || plan.isBlank()) {
      throw DomainProblem.of(KitProblem.INVALID, "请用 plan 参数指明规划").field("plan", "缺少", "例如 LZ-145");
    }
    String known = plans.require(plan).code();
    return new AnnexReading(codes(known), unit -> units.id(unit).isPresent())
        .read(upload.name(), WordTable.in(upload.name(), upload.content()));
  }

  private Map<String, String> codes(String plan) {
    Map<String, String> codes = new HashMap<>();
    database
        .list(
            """
            SELECT p.code, p.name FROM project p JOIN plan ON plan.id = p.plan_id
            WHERE plan.code = ? ORDER BY p.code""",
            row -> Map.entry(row.text("name"), row.text("code")),
            plan)
        .forEach(found -> codes.putIfAbsent(found.getKey(), found.getValue()));
    return codes;
  }
}

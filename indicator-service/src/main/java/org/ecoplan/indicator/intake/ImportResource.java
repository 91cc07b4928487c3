package org.ecoplan.indicator.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.web.Idempotency;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads. */
@Path("/api/indicators/v1/imports")
@Tag(name = "imports", description = "CSV、xlsx 导入：先试运行，整份写入或整份不写")
@RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN})
public class ImportResource {
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
    if (plan == null || plan.isBlank()) {
      throw DomainProblem.of(KitProblem.INVALID, "请用 plan 参数指明规划").field("plan", "缺少", "例如 LZ-145");
    }
    if (file == null) {
      throw DomainProblem.of(KitProblem.INVALID, "请上传文件").field("file", "缺少", "一份 CSV 或 xlsx 文件");
    }
    byte[] content = read(file);
    // A dry run is undone whole, its idempotency key with it: sent again it is simply run again.
    return idempotency.once(
        key,
        List.of(kind, plan, dryRun, Base64.getEncoder().encodeToString(content)),
        () ->
            Response.ok(office.apply(kind, plan, file.fileName(), content, dryRun, caller.name()))
                .build());
  }

  private static byte[] read(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

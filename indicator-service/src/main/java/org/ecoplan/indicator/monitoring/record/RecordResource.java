package org.ecoplan.indicator.monitoring.record;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.monitoring.point.MonitoringPoint;
import org.ecoplan.kit.demonstration.KeepsNothing;
import org.ecoplan.kit.demonstration.Verbatim;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.imports.ImportRecord;
import org.ecoplan.kit.imports.ImportRecords;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.tabular.ImportReport;
import org.ecoplan.kit.tabular.ReturnedWorkbook;
import org.ecoplan.kit.tabular.RowError;
import org.ecoplan.kit.tabular.Upload;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Deliveries of monitoring records. */
@Path("/api/indicators/v1/monitoring/record-batches")
@Tag(name = "monitoring")
@Authenticated
public class RecordResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RecordDesk desk;
  private final Batches batches;
  private final Idempotency idempotency;
  private final Caller caller;
  private final ImportRecords imports;

  public RecordResource(
      RecordDesk desk,
      Batches batches,
      Idempotency idempotency,
      Caller caller,
      ImportRecords imports) {
    this.imports = imports;
    this.desk = desk;
    this.batches = batches;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "列出收到的批次 / List the deliveries, newest first")
  public Page<RecordBatch> list(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest request = PageRequest.of(pageSize, pageToken);
    return Page.of(batches.list(request), request, batch -> List.of(Integer.toString(batch.id())));
  }

  @POST
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN, Role.Names.COUNTY})
  @Operation(
      summary = "报送一批监测记录 / Deliver records",
      description =
          "Up to 50,000 records, kept whole or refused whole with each wrong row. Known records may be"
              + " repeated; another value for them needs a reason, and the old one is kept. A county"
              + " delivers for the points of its own unit. The same batch again changes nothing, so"
              + " the Idempotency-Key is optional.")
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = RecordBatch.class)))
  public Response deliver(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewRecords records) {
    return idempotency.once(
        key,
        records,
        () -> {
          List<RecordDesk.Numbered> numbered = new ArrayList<>(records.records().size());
          for (NewRecord record : records.records()) {
            numbered.add(new RecordDesk.Numbered(numbered.size() + 1L, record));
          }
          Origin origin = new Origin("API", records.source(), caller.name(), records.reason());
          return Response.status(Response.Status.CREATED)
              .entity(desk.take(numbered, origin, this::requireOwn))
              .build();
        });
  }

  @POST
  @Path("files")
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN, Role.Names.COUNTY})
  @Operation(
      summary = "导入一份监测记录 CSV 或 xlsx / Import a CSV or xlsx file of records",
      description =
          "Either one record a row (point,item,day,hour,value,unit,below_detection) or one day a row"
              + " (point,item,day,unit,h01…h24). A dry run reports and keeps nothing.")
  @APIResponse(
      responseCode = "201",
      description = "Kept; 200 for a dry run",
      content = @Content(schema = @Schema(implementation = RecordBatch.class)))
  public Response upload(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @Schema(description = "更正已有记录时必填") @QueryParam("reason") @Nullable String reason,
      @RestForm("file") @Nullable FileUpload file) {
    Upload upload = Upload.of(file);
    Origin origin = new Origin("FILE", upload.name(), caller.name(), reason);
    try {
      RecordBatch kept =
          dryRun
              ? desk.tryOut(RecordFile.read(upload), origin, this::requireOwn)
              : desk.take(RecordFile.read(upload), origin, this::requireOwn);
      return Response.status(dryRun ? Response.Status.OK : Response.Status.CREATED)
          .entity(kept)
          .build();
    } catch (DomainProblem refusal) {
      // What is kept is a batch of its own; of what is refused only the trail of imports tells.
      imports.undone(
          new ImportRecord.Sent("monitoring-records", null, upload.name(), upload.size()),
          ImportReport.unread(upload.name(), dryRun, refusal));
      throw refusal;
    }
  }

  @POST
  @KeepsNothing
  @Path("files/marked")
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(XLSX)
  @RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN, Role.Names.COUNTY})
  @Operation(
      summary = "试运行并把错误标在表中 / A dry run, answered with the table and its errors beside the cells",
      description = "没有错误时各行不带标注 / Keeps nothing.")
  @APIResponse(responseCode = "200", description = "The workbook")
  public Response mark(
      @Schema(description = "更正已有记录时必填") @QueryParam("reason") @Nullable String reason,
      @RestForm("file") @Nullable FileUpload file) {
    Upload upload = Upload.of(file);
    return attachment(
        "monitoring-records-marked.xlsx",
        ReturnedWorkbook.of(
            upload.csv(IndicatorProblem.RECORDS_REFUSED),
            errorsOf(upload, new Origin("FILE", upload.name(), caller.name(), reason))));
  }

  @GET
  @Verbatim
  @Path("files/template")
  @Produces(XLSX)
  @Operation(
      summary = "监测记录的导入模板 / The workbook of records to fill in",
      description = "每行一条记录 / One record a row.")
  @APIResponse(responseCode = "200", description = "The workbook")
  public Response template() {
    return attachment("monitoring-records-template.xlsx", RecordFile.template());
  }

  private static Response attachment(String name, byte[] content) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** What would refuse the file, row by row; a refusal of the whole is passed on. */
  private List<RowError> errorsOf(Upload upload, Origin origin) {
    try {
      desk.tryOut(RecordFile.read(upload), origin, this::requireOwn);
      return List.of();
    } catch (DomainProblem refusal) {
      List<RowError> errors = RowError.of(refusal);
      if (errors.isEmpty()) {
        throw refusal;
      }
      return errors;
    }
  }

  /** A county bureau answers for the points of its own unit only. */
  private void requireOwn(Collection<MonitoringPoint> points) {
    if (!caller.has(Role.PLAN_OFFICE) && !caller.has(Role.ADMIN)) {
      points.forEach(
          point ->
              caller.requireUnitAmong(
                  point.unitName() == null ? List.of() : List.of(point.unitName())));
    }
  }
}

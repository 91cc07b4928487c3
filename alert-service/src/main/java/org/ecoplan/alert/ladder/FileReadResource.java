package org.ecoplan.alert.ladder;

import static org.ecoplan.kit.identity.Role.Names.ADMIN;
import static org.ecoplan.kit.identity.Role.Names.AUDITOR;
import static org.ecoplan.kit.identity.Role.Names.COUNTY;
import static org.ecoplan.kit.identity.Role.Names.FINANCE;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;
import static org.ecoplan.kit.identity.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.web.ETags;
import org.jspecify.annotations.Nullable;

/** Shows one file and its notices. */
@Path("/api/alerts/v1/alerts/{id}/file")
@Tag(name = "Ladder", description = "督办 / The escalation ladder and its files")
class FileReadResource {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final FileAccess access;
  private final LadderTable table;
  private final Ladder ladder;
  private final WorkingCalendar calendar;
  private final NoticeDocument document;

  FileReadResource(
      FileAccess access,
      LadderTable table,
      Ladder ladder,
      WorkingCalendar calendar,
      NoticeDocument document) {
    this.access = access;
    this.table = table;
    this.ladder = ladder;
    this.calendar = calendar;
    this.document = document;
  }

  @GET
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER, FINANCE, COUNTY, SUPERVISOR, AUDITOR, ADMIN})
  @Operation(operationId = "getLadderFile", summary = "一份督办档案 / The file of an alert")
  @APIResponse(
      responseCode = "200",
      description = "带 ETag / With its ETag",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FileView.class)))
  @APIResponse(responseCode = "403", description = "KIT-1403")
  @APIResponse(responseCode = "404", description = "ALT-1001, ALT-1301")
  public Response get(@PathParam("id") UUID id) {
    Alert alert = access.visible(id);
    LadderFile file = table.find(id).orElseThrow(() -> Files.noFile(id));
    return Response.ok(FileView.of(file, alert, table.entries(id), ladder, calendar))
        .tag(ETags.of(file.entries()))
        .build();
  }

  @GET
  @Path("/notice")
  @Produces(DOCX)
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER, FINANCE, COUNTY, SUPERVISOR, AUDITOR, ADMIN})
  @Operation(
      operationId = "getLadderNotice",
      summary = "通知文书（docx）/ The notice as docx",
      description =
          "最近一次发出或拟稿的通知；entry 指定档案中的某一条。"
              + " / The latest notice issued or drafted; entry names one of the file's entries.")
  @APIResponse(
      responseCode = "200",
      description = "docx",
      content =
          @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "ALT-1001, ALT-1301, ALT-1307")
  public Response notice(
      @PathParam("id") UUID id,
      @Parameter(description = "档案条目编号 / The number of an entry") @QueryParam("entry")
          @Nullable Integer entry) {
    Alert alert = access.visible(id);
    FileEntry notice = NoticeDocument.notice(id, table.entries(id), entry);
    return Response.ok(document.of(alert, notice), DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"notice-" + id + "-" + notice.number() + ".docx\"")
        .build();
  }
}

package org.ecoplan.registry.document;

import static org.ecoplan.kit.identity.Role.Names.COUNTY;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.demonstration.Verbatim;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.workplan.Task;
import org.ecoplan.registry.workplan.TaskGate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The evidence of a work plan's tasks. */
@Path("/api/registry/v1/plans/{plan}/tasks/{code}/documents")
@Tag(name = "Documents")
class TaskDocumentResource {
  private final TaskGate gate;
  private final Documents documents;
  private final TaskDocumentDesk desk;
  private final DocumentDesk contents;
  private final DocumentSettings settings;
  private final Idempotency idempotency;

  TaskDocumentResource(
      TaskGate gate,
      Documents documents,
      TaskDocumentDesk desk,
      DocumentDesk contents,
      DocumentSettings settings,
      Idempotency idempotency) {
    this.gate = gate;
    this.documents = documents;
    this.desk = desk;
    this.contents = contents;
    this.settings = settings;
    this.idempotency = idempotency;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listTaskDocuments",
      summary = "任务的佐证材料，最新在前 / Evidence of a task, newest first")
  public Page<Document> list(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(
              description = "只列某项量化目标的佐证 / Only the evidence of one target.",
              example = "target-1")
          @QueryParam("subject")
          @Nullable String subject,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return documents.page(
        Holder.of(gate.require(plan, code)), subject, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{number}")
  @Authenticated
  @Operation(
      operationId = "getTaskDocument",
      summary = "一份材料的登记信息 / A document without its content")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Document.class)))
  @APIResponse(responseCode = "404", description = "REG-1022")
  public Response get(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number) {
    return answer(documents.require(Holder.of(gate.require(plan, code)), number));
  }

  @GET
  @Verbatim
  @Path("{number}/content")
  @Authenticated
  @Operation(
      operationId = "downloadTaskDocument",
      summary = "下载材料 / The file itself, as it was handed in",
      description = "已撤回的材料只有规划办和审计人员可以下载 / A withdrawn one for the plan office and auditors only.")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "404", description = "REG-1022")
  @APIResponse(responseCode = "409", description = "REG-1141")
  public Response download(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number) {
    Document document = documents.require(Holder.of(gate.require(plan, code)), number);
    return Attachment.of(document, contents.content(document));
  }

  @POST
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({PLAN_OFFICE, COUNTY})
  @Operation(
      operationId = "addTaskDocument",
      summary = "上传任务的佐证材料 / Hand in evidence of a task",
      description =
          "PDF、图片、Office、OFD；以内容判断类型，含宏、加密或损坏的文件不收"
              + " / The type is read from the content; macros and encrypted or broken files are refused.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Document.class)))
  @APIResponse(responseCode = "413", description = "KIT-1413")
  @APIResponse(responseCode = "422", description = "REG-1140")
  public Response add(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("title") @Nullable String title,
      @RestForm("subject") @Nullable String subject) {
    Task task = gate.open(plan, code);
    FileUpload given = HandedIn.require(file, settings.maxSize());
    byte[] content = HandedIn.content(given);
    NewDocument added = NewDocument.of(subject, title, given.fileName(), content);
    return idempotency.onceRequired(
        key,
        Arrays.asList(added.sha256(), added.fileName(), added.title(), added.subject()),
        () -> {
          Document kept = desk.add(task, added, content);
          return Response.created(
                  UriBuilder.fromResource(TaskDocumentResource.class)
                      .path("{number}")
                      .build(plan, code, kept.number()))
              .tag(ETags.of(kept.version()))
              .entity(kept)
              .build();
        });
  }

  @POST
  @Path("{number}/withdrawal")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, COUNTY})
  @Operation(
      operationId = "withdrawTaskDocument",
      summary = "撤回材料 / Withdraw a document",
      description = "留存备查，不再作为佐证 / It stays on record, and counts no more.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Document.class)))
  @APIResponse(responseCode = "409", description = "REG-1141")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response withdraw(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid Withdrawal request) {
    Task task = gate.open(plan, code);
    Document document = documents.require(Holder.of(task), number);
    return idempotency.once(
        key,
        request,
        () -> {
          ETags.requireMatch(ifMatch, document.version());
          return answer(desk.withdraw(task, document, request.reason()));
        });
  }

  private static Response answer(Document document) {
    return Response.ok(document).tag(ETags.of(document.version())).build();
  }
}

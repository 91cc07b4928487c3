package org.ecoplan.registry.document;

import static org.ecoplan.kit.identity.Role.Names.FINANCE;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;
import static org.ecoplan.kit.identity.Role.Names.PROJECT_MANAGER;

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
import jakarta.ws.rs.Produces;
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
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.project.Projects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A project's documents and evidence. */
@Path("/api/registry/v1/plans/{plan}/projects/{code}/documents")
@Tag(name = "Documents", description = "佐证材料 / Documents and evidence of a project")
class DocumentResource {
  private final ProjectGate gate;
  private final Projects projects;
  private final Documents documents;
  private final DocumentDesk desk;
  private final DocumentSettings settings;
  private final Idempotency idempotency;

  DocumentResource(
      ProjectGate gate,
      Projects projects,
      Documents documents,
      DocumentDesk desk,
      DocumentSettings settings,
      Idempotency idempotency) {
    this.gate = gate;
    this.projects = projects;
    this.documents = documents;
    this.desk = desk;
    this.settings = settings;
    this.idempotency = idempotency;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listDocuments", summary = "材料清单，最新在前 / Documents, newest first")
  public Page<Document> list(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(
              description = "只列某项内容的佐证 / Only the evidence of one part.",
              example = "milestone-1")
          @QueryParam("subject")
          @Nullable String subject,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return documents.page(
        Holder.of(projects.require(plan, code)), subject, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{number}")
  @Authenticated
  @Operation(operationId = "getDocument", summary = "一份材料的登记信息 / A document without its content")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Document.class)))
  @APIResponse(responseCode = "404", description = "REG-1022")
  public Response get(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number) {
    return answer(documents.require(Holder.of(projects.require(plan, code)), number));
  }

  @GET
  @Verbatim
  @Path("{number}/content")
  @Authenticated
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "downloadDocument",
      summary = "下载材料 / The file itself, as it was handed in",
      description = "已撤回的材料只有规划办和审计人员可以下载 / A withdrawn one for the plan office and auditors only.")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "404", description = "REG-1022")
  @APIResponse(responseCode = "409", description = "REG-1141")
  public Response download(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number) {
    Document document = documents.require(Holder.of(projects.require(plan, code)), number);
    return Attachment.of(document, desk.content(document));
  }

  @POST
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER, FINANCE})
  @Operation(
      operationId = "addDocument",
      summary = "上传材料 / Hand in a document or a piece of evidence",
      description =
          "PDF、图片、Office、OFD；以内容判断类型，含宏、加密或损坏的文件不收"
              + " / The type is read from the content; macros and encrypted or broken files are refused.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Document.class)))
  @APIResponse(responseCode = "409", description = "REG-1103")
  @APIResponse(responseCode = "413", description = "KIT-1413")
  @APIResponse(responseCode = "422", description = "REG-1140")
  public Response add(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("title") @Nullable String title,
      @RestForm("subject") @Nullable String subject) {
    Project project = gate.open(plan, code);
    FileUpload given = HandedIn.require(file, settings.maxSize());
    byte[] content = HandedIn.content(given);
    NewDocument added = NewDocument.of(subject, title, given.fileName(), content);
    return idempotency.onceRequired(
        key,
        Arrays.asList(added.sha256(), added.fileName(), added.title(), added.subject()),
        () -> {
          Document kept = desk.add(project, added, content);
          return Response.created(
                  UriBuilder.fromResource(DocumentResource.class)
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
  @RolesAllowed({PLAN_OFFICE, PROJECT_MANAGER, FINANCE})
  @Operation(
      operationId = "withdrawDocument",
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
    Project project = gate.open(plan, code);
    Document document = documents.require(Holder.of(project), number);
    return idempotency.once(
        key,
        request,
        () -> {
          ETags.requireMatch(ifMatch, document.version());
          return answer(desk.withdraw(project, document, request.reason()));
        });
  }

  @POST
  @Path("{number}/publication")
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "publishDocument",
      summary = "公开材料 / Let everybody read a document",
      description =
          "项目入库后不登录即可下载，并列入开放数据"
              + " / Read without login once the project is admitted, and listed in open data.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Document.class)))
  @APIResponse(responseCode = "409", description = "REG-1141")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response publish(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Project project = gate.open(plan, code);
    Document document = documents.require(Holder.of(project), number);
    return idempotency.once(
        key,
        number,
        () -> {
          ETags.requireMatch(ifMatch, document.version());
          return answer(desk.publish(project, document));
        });
  }

  @POST
  @Path("{number}/publication/revocation")
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "unpublishDocument",
      summary = "停止公开材料 / Make a public document internal again",
      description =
          "已发布的开放数据不变，其中的地址不再可用"
              + " / Packages that were published stay; the address in them answers no more.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Document.class)))
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "422", description = "REG-1107")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response unpublish(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("number") int number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid Revocation request) {
    Project project = gate.open(plan, code);
    Document document = documents.require(Holder.of(project), number);
    return idempotency.once(
        key,
        request,
        () -> {
          ETags.requireMatch(ifMatch, document.version());
          return answer(desk.unpublish(project, document, request.reason()));
        });
  }

  private static Response answer(Document document) {
    return Response.ok(document).tag(ETags.of(document.version())).build();
  }
}

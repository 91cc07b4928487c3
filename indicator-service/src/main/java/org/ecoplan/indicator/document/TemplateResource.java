package org.ecoplan.indicator.document;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.export.Exports;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.kit.demonstration.Verbatim;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Idempotency;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The template that official documents are written in. */
@Path("/api/indicators/v1/document-template")
@Tag(name = "evaluations")
@Authenticated
public class TemplateResource {
  private final Templates templates;
  private final Knowledge knowledge;
  private final Idempotency idempotency;
  private final Caller caller;

  TemplateResource(
      Templates templates, Knowledge knowledge, Idempotency idempotency, Caller caller) {
    this.templates = templates;
    this.knowledge = knowledge;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Verbatim
  @Produces(Exports.DOCX)
  @Operation(
      summary = "下载现用的评估报告模板 / Get the template of evaluation reports",
      description =
          "Edit it in Word: texts, styles and order are yours, each placeholder stays once.")
  public Response template() {
    return Response.ok(templates.at(knowledge.now()))
        .type(Exports.DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evaluation-template.docx\"")
        .build();
  }

  @POST
  @RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.ADMIN})
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "更换评估报告模板 / Replace the template of evaluation reports",
      description = "For evaluations made from now on; those that exist keep theirs.")
  public Response replace(
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @RestForm("file") @Nullable FileUpload file) {
    if (file == null) {
      throw DomainProblem.of(KitProblem.INVALID, "请上传文件").field("file", "缺少", "一份 docx 模板");
    }
    byte[] content = read(file);
    return idempotency.onceRequired(
        key,
        Base64.getEncoder().encodeToString(content),
        () -> {
          DocumentTemplate.check(content);
          templates.keep(content, caller.name(), knowledge.now());
          return Response.noContent().build();
        });
  }

  private static byte[] read(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

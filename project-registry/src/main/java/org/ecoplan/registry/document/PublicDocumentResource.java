package org.ecoplan.registry.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.demonstration.Verbatim;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/** Documents that were made public, for everybody; open data names their addresses. */
@Path("/public/v1/projects/{plan}/{code}/documents/{number}")
@Tag(name = "Open data", description = "公开数据 / Published projects as OC4IDS 0.9")
class PublicDocumentResource {
  private final Documents documents;
  private final DocumentDesk desk;

  PublicDocumentResource(Documents documents, DocumentDesk desk) {
    this.documents = documents;
    this.desk = desk;
  }

  @GET
  @Verbatim
  @PermitAll
  @Produces(MediaType.WILDCARD)
  @Operation(operationId = "publicDocument", summary = "公开的材料 / A document that was made public")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "404", description = "KIT-1404: unknown, internal or withdrawn")
  public Response read(
      @Parameter(example = "LZ-145") @PathParam("plan") String plan,
      @Parameter(example = "LT-01") @PathParam("code") String code,
      @PathParam("number") int number) {
    Document document =
        documents
            .findPublic(plan, code, number)
            .orElseThrow(
                () ->
                    DomainProblem.of(
                        KitProblem.NOT_FOUND, "项目 " + code + " 没有公开第 " + number + " 号材料"));
    return Attachment.of(document, desk.content(document));
  }
}

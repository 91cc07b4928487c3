package org.ecoplan.registry.milestone;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The ways that projects of one kind go. */
@Path("/api/registry/v1/milestone-templates")
@Tag(name = "Milestones")
class TemplateResource {
  private final Templates templates;

  TemplateResource(Templates templates) {
    this.templates = templates;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listMilestoneTemplates",
      summary = "里程碑模板 / Milestone templates by kind of project")
  public Page<Templates.Kept> list(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return templates.page(PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getMilestoneTemplate", summary = "一个里程碑模板 / A milestone template")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Templates.Kept.class)))
  @APIResponse(responseCode = "404", description = "REG-1024")
  public Response get(@PathParam("code") String code) {
    return answer(templates.require(code));
  }

  @PUT
  @Path("{code}")
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "keepMilestoneTemplate",
      summary = "新建或修改里程碑模板 / Add or change a milestone template",
      description =
          "新建时 If-Match 为 \"0\"；已套用的项目不变"
              + " / If-Match \"0\" for a new one; projects that were given its steps keep theirs.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Templates.Kept.class)))
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response keep(
      @PathParam("code") @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "大写字母、数字、_，最多 40 个")
          String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Template template) {
    ETags.requireMatch(ifMatch, templates.lock(code));
    template.requireWhole();
    templates.keep(code, template);
    return answer(templates.require(code));
  }

  private static Response answer(Templates.Kept kept) {
    return Response.ok(kept).tag(ETags.of(kept.version())).build();
  }
}

package org.ecoplan.registry.succession;

import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.registry.unit.Unit;
import org.jspecify.annotations.Nullable;

/** Resolves groups such as 各相关县区人民政府 to the units that they stand for. */
@Path("/api/registry/v1/units/{name}/members")
@Tag(name = "Units")
class GroupResource {
  private static final int MOST_MEMBERS = 500;

  private final GroupDesk desk;

  GroupResource(GroupDesk desk) {
    this.desk = desk;
  }

  /** Whom a group stands for, from today on. */
  @Schema(name = "GroupMembers", examples = "{\"members\":[\"柳江区人民政府\",\"柳城县人民政府\"]}")
  record Members(
      @NotNull @Size(max = MOST_MEMBERS) List<@NotBlank @Size(max = 200) String> members) {
    Members {
      members = List.copyOf(members);
    }
  }

  @PUT
  @Transactional
  @RolesAllowed(PLAN_OFFICE)
  @Operation(
      operationId = "resolveGroup",
      summary = "确定单位组的成员 / Say which units a group stands for",
      description =
          "自今日起；印发的名称保持不变，以前的成员关系保留"
              + " / From today on; the printed name stays, and so does who belonged before. The ETag"
              + " is that of the unit.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Unit.class)))
  @APIResponse(responseCode = "404", description = "REG-1046")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "422", description = "REG-1006, REG-1047")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response resolve(
      @Parameter(example = "各相关县区人民政府") @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Members request) {
    Unit group = desk.open(name);
    ETags.requireMatch(ifMatch, group.version());
    Unit resolved = desk.resolve(group, request.members());
    return Response.ok(resolved).tag(ETags.of(resolved.version())).build();
  }
}

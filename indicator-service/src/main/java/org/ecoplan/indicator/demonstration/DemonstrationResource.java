package org.ecoplan.indicator.demonstration;

import static org.ecoplan.kit.identity.Role.Names.ADMIN;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.demonstration.Demonstration;
import org.ecoplan.kit.demonstration.DemonstrationState;
import org.ecoplan.kit.demonstration.KeepsNothing;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** Whether what this service holds is a demonstration (docs/adr/0039). */
@Path("/api/indicators/v1/demonstration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Demonstration", description = "演示数据 / Synthetic content")
public class DemonstrationResource {
  private final Demonstration demonstration;
  private final Idempotency idempotency;
  private final Caller caller;

  DemonstrationResource(Demonstration demonstration, Idempotency idempotency, Caller caller) {
    this.demonstration = demonstration;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getDemonstration",
      summary = "这里的内容是否为演示数据 / Whether the content is synthetic",
      description =
          "On a demonstration instance every answer says so too: header Ecoplan-Data:"
              + " demonstration, in JSON the field demonstration, in CSV a last column, in xlsx and"
              + " docx the page header. Sealed content and templates carry the header only.")
  public DemonstrationState read() {
    return demonstration.state();
  }

  @POST
  @KeepsNothing
  @Transactional
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(
      operationId = "beginDemonstration",
      summary = "宣布此后的内容为演示数据 / Say that what follows is synthetic",
      description = "Only where nobody has entered anything, once, and for good.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DemonstrationState.class)))
  @APIResponse(responseCode = "409", description = "KIT-1409")
  public Response begin(
      @Parameter(required = true, description = "A number of your own, the same when sent again")
          @HeaderParam(Idempotency.HEADER)
          @Nullable String key) {
    return idempotency.onceRequired(
        key, "demonstration", () -> Response.ok(demonstration.begin(caller)).build());
  }
}

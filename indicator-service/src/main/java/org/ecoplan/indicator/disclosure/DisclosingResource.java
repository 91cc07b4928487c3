package org.ecoplan.indicator.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** Makes a plan's indicators public. */
@Path("/api/indicators/v1/plans/{plan}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "public", description = "公开信息，无需登录")
public class DisclosingResource {
  private final Disclosures disclosures;
  private final FollowedStates states;
  private final Idempotency idempotency;
  private final Caller caller;

  DisclosingResource(
      Disclosures disclosures, FollowedStates states, Idempotency idempotency, Caller caller) {
    this.disclosures = disclosures;
    this.states = states;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  @Operation(
      summary = "公开指标表 / Make the table of indicators public",
      description =
          "Names, units, baselines and targets as they are known now; later changes stay internal"
              + " until the next disclosure. Values and verdicts are public through published"
              + " evaluations only.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Disclosure.class)))
  @APIResponse(responseCode = "422", description = "IND-1308: the plan has no series")
  public Response disclose(
      @PathParam("plan") String plan,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    states.plan(plan);
    return idempotency.onceRequired(
        key,
        plan,
        () -> Response.status(201).entity(disclosures.disclose(plan, caller.name())).build());
  }
}

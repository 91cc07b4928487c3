package org.ecoplan.indicator.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.series.DefinitionChange;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** Single entries of the plan office. */
@Path("/api/indicators/v1/plans/{plan}/series/{code}")
@Tag(name = "series")
@RolesAllowed(Role.Names.PLAN_OFFICE)
public class EntryResource {
  private final EntryOffice office;
  private final Idempotency idempotency;
  private final Caller caller;

  public EntryResource(EntryOffice office, Idempotency idempotency, Caller caller) {
    this.office = office;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Path("observations")
  @Transactional
  @Operation(
      summary = "录入或更正一个观测值 / Enter or correct an observation",
      description = "A correction needs a reason; what was known before is kept.")
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = Observation.class)))
  public Response observe(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewObservation entry) {
    return idempotency.onceRequired(
        key,
        entry,
        () ->
            Response.created(series(plan, code, "/observations"))
                .entity(office.observe(plan, code, entry, caller.name(), null))
                .build());
  }

  @POST
  @Path("assigned-targets")
  @Transactional
  @Operation(
      summary = "录入或改录一个下达值 / Bind or rebind an assigned target",
      description = "Rebinding needs a reason; what was bound before is kept.")
  @APIResponse(
      responseCode = "201",
      description = "Bound",
      content = @Content(schema = @Schema(implementation = AssignedTarget.class)))
  public Response bind(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewAssignedTarget entry) {
    return idempotency.onceRequired(
        key,
        entry,
        () ->
            Response.created(series(plan, code, ""))
                .entity(office.bind(plan, code, entry, caller.name()))
                .build());
  }

  @POST
  @Path("definition-changes")
  @Transactional
  @Operation(
      summary = "登记统计口径的改变 / Record a change of what a series counts",
      description = "Values before and from that year on are no longer compared, visibly.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = DefinitionChange.class)))
  public Response redefine(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewDefinitionChange entry) {
    return idempotency.onceRequired(
        key,
        entry,
        () ->
            Response.created(series(plan, code, ""))
                .entity(office.redefine(plan, code, entry, caller.name()))
                .build());
  }

  private static URI series(String plan, String code, String rest) {
    return URI.create("/api/indicators/v1/plans/" + plan + "/series/" + code + rest);
  }
}

package org.ecoplan.indicator.monitoring.derived;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.knowledge.AsOf;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** What the monitoring records offer to the series of a plan. */
@Path("/api/indicators/v1/plans/{plan}")
@Tag(name = "monitoring")
@Authenticated
public class OfferResource {
  private final FigureBindings bindings;
  private final Knowledge knowledge;
  private final Caller caller;

  OfferResource(FigureBindings bindings, Knowledge knowledge, Caller caller) {
    this.bindings = bindings;
    this.knowledge = knowledge;
    this.caller = caller;
  }

  @PUT
  @Path("series/{code}/figure-binding")
  @Transactional
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  @Operation(
      summary = "指明序列取自哪个计算值 / Bind a series to a figure",
      description = "The units have to agree. Binding again replaces the binding.")
  public FigureBindings.Binding bind(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @NotNull @Valid NewFigureBinding entry) {
    return bindings.bind(plan, code, entry, caller.name());
  }

  @GET
  @Path("proposed-observations")
  @Operation(
      summary = "监测记录提出的当年值 / The year's values that the records propose",
      description = "Offers with proof, for a person to approve; nothing is entered by this.")
  public List<ProposedObservation> proposed(
      @PathParam("plan") String plan,
      @Parameter(example = "2024") @QueryParam("year") @Nullable Integer year,
      @QueryParam("asOf") @Nullable String asOf) {
    if (year == null) {
      throw DomainProblem.of(KitProblem.INVALID, "请用 year 参数指明年份").field("year", "缺少", "例如 2024");
    }
    return bindings.proposed(plan, year, AsOf.parse(asOf).orElse(knowledge.now()));
  }
}

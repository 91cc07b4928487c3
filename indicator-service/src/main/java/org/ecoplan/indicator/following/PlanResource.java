package org.ecoplan.indicator.following;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The plans that this service has heard of. */
@Path("/api/indicators/v1/plans")
@Tag(name = "plans", description = "规划（只读，来自项目库服务的事件）")
@Authenticated
public class PlanResource {
  private final FollowedStates states;
  private final Knowledge knowledge;

  public PlanResource(FollowedStates states, Knowledge knowledge) {
    this.states = states;
    this.knowledge = knowledge;
  }

  @GET
  @Operation(summary = "列出规划 / List plans")
  public Page<PlanState> list(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest request = PageRequest.of(pageSize, pageToken);
    String after = request.after().map(token -> token.keys(1).get(0)).orElse("");
    List<PlanState> plans =
        states.plans(knowledge.now()).stream()
            .sorted(Comparator.comparing(PlanState::code))
            .filter(plan -> plan.code().compareTo(after) > 0)
            .limit(request.fetchSize())
            .toList();
    return Page.of(plans, request, plan -> List.of(plan.code()));
  }

  @GET
  @Path("{plan}")
  @Operation(
      summary = "读取一个规划 / Get a plan",
      description = "404 until the registry's event about the plan has arrived.")
  public PlanState get(@PathParam("plan") String plan) {
    return states.plan(plan);
  }
}

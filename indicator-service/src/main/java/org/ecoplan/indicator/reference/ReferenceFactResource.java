package org.ecoplan.indicator.reference;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads the figures that were published beside a plan's series. */
@Path("/api/indicators/v1/plans/{plan}/reference-facts")
@Tag(name = "reference-facts", description = "不属于任何序列的公布数据，仅供参阅")
@Authenticated
public class ReferenceFactResource {
  private final FollowedStates plans;
  private final ReferenceFacts facts;

  public ReferenceFactResource(FollowedStates plans, ReferenceFacts facts) {
    this.plans = plans;
    this.facts = facts;
  }

  @GET
  @Operation(summary = "列出参阅数据 / List reference facts")
  public Page<ReferenceFact> list(
      @PathParam("plan") String plan,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    plans.plan(plan);
    return facts.list(plan, PageRequest.of(pageSize, pageToken));
  }
}

package org.ecoplan.indicator.series;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.indicator.knowledge.AsOf;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Observations;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads the series of a plan. */
@Path("/api/indicators/v1/plans/{plan}/series")
@Tag(name = "series", description = "指标序列、目标与观测值")
@Authenticated
public class SeriesResource {
  private final FollowedStates plans;
  private final SeriesCatalogue catalogue;
  private final Observations observations;
  private final Knowledge knowledge;

  public SeriesResource(
      FollowedStates plans,
      SeriesCatalogue catalogue,
      Observations observations,
      Knowledge knowledge) {
    this.plans = plans;
    this.catalogue = catalogue;
    this.observations = observations;
    this.knowledge = knowledge;
  }

  @GET
  @Operation(summary = "列出规划的指标序列 / List the series of a plan")
  public Page<SeriesView> list(
      @PathParam("plan") String plan,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    plans.plan(plan);
    PageRequest request = PageRequest.of(pageSize, pageToken);
    int after =
        request.after().map(token -> token.keys(1).get(0)).map(SeriesResource::position).orElse(0);
    List<Series> series =
        catalogue.asOf(plan, knowledge.now()).stream()
            .filter(one -> one.position() > after)
            .limit(request.fetchSize())
            .toList();
    Page<Series> page = Page.of(series, request, one -> List.of(String.valueOf(one.position())));
    return new Page<>(page.items().stream().map(SeriesView::of).toList(), page.nextPageToken());
  }

  @GET
  @Path("{code}")
  @Operation(
      summary = "读取一个序列，含基线、目标、下达值、观测值和口径改变 / Get a series with all that is known of it",
      description =
          "With asOf: as it was known at that instant, before later rebinding or correction.")
  public SeriesView get(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(example = "2024-11-26T00:00:00Z") @QueryParam("asOf") @Nullable String asOf) {
    plans.plan(plan);
    return catalogue.dossiers(plan, AsOf.parse(asOf).orElseGet(knowledge::now)).stream()
        .filter(dossier -> dossier.series().code().equals(code))
        .findFirst()
        .map(SeriesView::of)
        .orElseThrow(() -> SeriesCatalogue.unknown(plan, code));
  }

  @GET
  @Path("{code}/observations")
  @Operation(
      summary = "列出序列的观测值 / List the observations of a series",
      description = "With asOf: as they were known at that instant. A correction never changes it.")
  public Page<Observation> observations(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @Parameter(example = "2024-11-26T00:00:00Z") @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    plans.plan(plan);
    catalogue.get(plan, code);
    PageRequest request = PageRequest.of(pageSize, pageToken);
    String after = request.after().map(token -> token.keys(1).get(0)).orElse("");
    List<Observation> found =
        observations.asOf(plan, code, AsOf.parse(asOf).orElseGet(knowledge::now)).stream()
            .filter(observation -> position(observation).compareTo(after) > 0)
            .sorted(Comparator.comparing(one -> position(one)))
            .limit(request.fetchSize())
            .toList();
    return Page.of(found, request, observation -> List.of(position(observation)));
  }

  private static String position(Observation observation) {
    return String.join(
        "|", observation.period(), observation.regionCode(), observation.qualifier().name());
  }

  private static int position(String key) {
    try {
      return Integer.parseInt(key);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}

package org.ecoplan.indicator.disclosure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.disclosure.PublicIndicators.EvaluationNote;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.evaluation.Evaluations;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.kit.web.PublicAnswer;
import org.jspecify.annotations.Nullable;

/** The indicators of plans that were made public; values only through published evaluations. */
@Path("/public/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "public", description = "公开信息，无需登录")
@PermitAll
public class PublicIndicatorResource {
  private final Disclosures disclosures;
  private final SeriesCatalogue catalogue;
  private final Evaluations evaluations;
  private final FollowedStates states;

  PublicIndicatorResource(
      Disclosures disclosures,
      SeriesCatalogue catalogue,
      Evaluations evaluations,
      FollowedStates states) {
    this.disclosures = disclosures;
    this.catalogue = catalogue;
    this.evaluations = evaluations;
    this.states = states;
  }

  @GET
  @Operation(summary = "指标已公开的规划 / Plans whose indicators are public")
  public Page<Disclosure> plans(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest request = PageRequest.of(pageSize, pageToken);
    String after = request.after().map(token -> token.keys(1).get(0)).orElse("");
    return Page.of(
        disclosures.after(after, request.fetchSize()), request, one -> List.of(one.planCode()));
  }

  @GET
  @Path("{plan}")
  @Operation(summary = "一个规划已公开的指标 / The public indicators of a plan, with published verdicts")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PublicIndicators.class)))
  @APIResponse(responseCode = "404", description = "KIT-1404: unknown, or nothing of it is public")
  public Response indicators(
      @Parameter(example = "LZ-145") @PathParam("plan") String plan,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken,
      @Context Request request) {
    PageRequest page = PageRequest.of(pageSize, pageToken);
    Instant knownAt =
        disclosures
            .of(plan)
            .orElseThrow(() -> DomainProblem.of(KitProblem.NOT_FOUND, "规划 " + plan + " 还没有公开的指标"));
    Evaluation evaluation = evaluations.latestPublished(plan).orElse(null);
    return PublicAnswer.of(
        request,
        knownAt + " " + (evaluation == null ? "" : evaluation.id()),
        page(plan, knownAt, evaluation, page));
  }

  private PublicIndicators page(
      String plan, Instant knownAt, @Nullable Evaluation evaluation, PageRequest request) {
    String after = request.after().map(token -> token.keys(1).get(0)).orElse("");
    PlanState state = states.plan(plan);
    Page<Series> series =
        Page.of(
            catalogue.asOf(plan, knownAt).stream()
                .sorted(Comparator.comparing(PublicIndicatorResource::key))
                .filter(one -> key(one).compareTo(after) > 0)
                .limit(request.fetchSize())
                .toList(),
            request,
            one -> List.of(key(one)));
    return new PublicIndicators(
        plan,
        state.name(),
        state.baselineYear(),
        state.finalYear(),
        knownAt,
        evaluation == null
            ? null
            : new EvaluationNote(
                evaluation.id(), evaluation.year(), evaluation.asOf(), evaluation.publishedAt()),
        PublicSeries.of(series.items(), evaluation),
        series.nextPageToken());
  }

  /** Printed order as text that sorts. */
  private static String key(Series series) {
    return "%06d %s".formatted(series.position(), series.code());
  }
}

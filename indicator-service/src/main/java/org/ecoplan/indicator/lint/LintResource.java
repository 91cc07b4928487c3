package org.ecoplan.indicator.lint;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.IndicatorSettings;
import org.ecoplan.indicator.assessment.EvaluationInputs;
import org.ecoplan.indicator.assessment.Evaluator;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.indicator.knowledge.AsOf;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.indicator.series.SeriesDossier;
import org.jspecify.annotations.Nullable;

/** Contradictions inside a plan. */
@Path("/api/indicators/v1/plans/{plan}/lint")
@Tag(name = "plans")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class LintResource {
  private final FollowedStates plans;
  private final SeriesCatalogue catalogue;
  private final TextTargets texts;
  private final Knowledge knowledge;
  private final IndicatorSettings settings;

  public LintResource(
      FollowedStates plans,
      SeriesCatalogue catalogue,
      TextTargets texts,
      Knowledge knowledge,
      IndicatorSettings settings) {
    this.plans = plans;
    this.catalogue = catalogue;
    this.texts = texts;
    this.knowledge = knowledge;
    this.settings = settings;
  }

  @GET
  @Operation(
      summary = "规划自身的矛盾之处 / Contradictions inside a plan, the gravest first",
      description =
          "Indicator table, text targets, regional targets and published results against one"
              + " another: both places, the arithmetic, a severity. Nothing is refused for it. The"
              + " list is bounded by the plan's own size and therefore not paged.")
  public List<Finding> lint(
      @PathParam("plan") String code,
      @Parameter(example = "2024-11-26") @QueryParam("asOf") @Nullable String asOf) {
    PlanState plan = plans.plan(code);
    Instant until = AsOf.parse(asOf).orElseGet(knowledge::now);
    List<SeriesDossier> dossiers = catalogue.dossiers(code, until);
    return PlanLint.of(plan, dossiers, texts.asOf(code, until), verdicts(plan, dossiers, until));
  }

  private List<SeriesVerdict> verdicts(PlanState plan, List<SeriesDossier> dossiers, Instant asOf) {
    return Evaluator.evaluate(
            new EvaluationInputs(
                EvaluationInputs.METHOD_VERSION,
                settings.deltaPoints(),
                plan.finalYear(),
                asOf,
                plan,
                dossiers,
                List.of(),
                List.of(),
                List.of()))
        .indicators()
        .stream()
        .flatMap(indicator -> indicator.series().stream())
        .toList();
  }
}

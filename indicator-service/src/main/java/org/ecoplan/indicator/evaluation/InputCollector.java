package org.ecoplan.indicator.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.Topic;
import org.ecoplan.indicator.assessment.EvaluationInputs;
import org.ecoplan.indicator.following.Followed;
import org.ecoplan.indicator.following.FollowedStates;
import org.ecoplan.indicator.series.SeriesCatalogue;

/** Gathers what an evaluation rests on, as it was known at an instant. */
@ApplicationScoped
class InputCollector {
  private final FollowedStates followed;
  private final SeriesCatalogue catalogue;

  InputCollector(FollowedStates followed, SeriesCatalogue catalogue) {
    this.followed = followed;
    this.catalogue = catalogue;
  }

  EvaluationInputs collect(String planCode, int year, Instant asOf, BigDecimal delta) {
    List<PlanState> plans = followed.plans(asOf);
    PlanState plan =
        plans.stream()
            .filter(one -> one.code().equals(planCode))
            .findFirst()
            .orElseThrow(() -> FollowedStates.unknown(planCode));
    List<PlanState> taskPlans = plans.stream().filter(one -> isListed(one, plan, year)).toList();
    return new EvaluationInputs(
        EvaluationInputs.METHOD_VERSION,
        delta,
        year,
        asOf,
        plan,
        catalogue.dossiers(planCode, asOf),
        taskPlans,
        followed.tasks(taskPlans.stream().map(PlanState::code).toList(), asOf),
        followed.projects(planCode, asOf));
  }

  /**
   * Gathers again what an earlier evaluation rested on: our own facts as they were known at its
   * instant, other services' states in the versions that were sealed. An event that was still on
   * its way at that instant was not part of the evaluation and is not part of its proof.
   */
  EvaluationInputs collectAgain(EvaluationInputs sealed) {
    return new EvaluationInputs(
        sealed.methodVersion(),
        sealed.delta(),
        sealed.year(),
        sealed.asOf(),
        plans(List.of(sealed.plan())).stream().findFirst().orElse(sealed.plan()),
        catalogue.dossiers(sealed.plan().code(), sealed.asOf()),
        plans(sealed.taskPlans()),
        again(Topic.TASK, TaskState.class, sealed.tasks()),
        again(Topic.PROJECT, ProjectState.class, sealed.projects()));
  }

  private List<PlanState> plans(Collection<PlanState> sealed) {
    return followed.again(Topic.PLAN, PlanState.class, sealed).stream()
        .map(Followed::state)
        .toList();
  }

  private <S extends AggregateState> List<Followed<S>> again(
      Topic topic, Class<S> type, Collection<Followed<S>> sealed) {
    return followed.again(topic, type, sealed.stream().map(Followed::state).toList());
  }

  /**
   * The plan itself, and every plan of a region below it whose years lie within its own and have
   * begun by the evaluated year: an evaluation of 2023 says nothing of the work plan of 2024, which
   * nobody could have begun to carry out.
   */
  private static boolean isListed(PlanState candidate, PlanState plan, int year) {
    if (candidate.code().equals(plan.code())) {
      return true;
    }
    Set<String> below =
        plan.regions().stream()
            .map(PlanState.Region::code)
            .filter(code -> !code.equals(plan.regionCode()))
            .collect(Collectors.toSet());
    return below.contains(candidate.regionCode())
        && candidate.startYear() >= plan.startYear()
        && candidate.finalYear() <= plan.finalYear()
        && candidate.startYear() <= year;
  }
}

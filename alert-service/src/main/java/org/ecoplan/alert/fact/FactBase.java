package org.ecoplan.alert.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ecoplan.alert.rule.EvaluatedPlan;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.AlertState;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.Topic;

/**
 * Takes in states as they arrive and gives out facts to be judged. Every method needs a
 * transaction.
 */
@ApplicationScoped
public class FactBase {
  private final FactTable table;

  FactBase(FactTable table) {
    this.table = table;
  }

  /**
   * Keeps a state and says what has to be judged anew because of it: nothing for a state that was
   * known already. What is given out is locked until the transaction ends.
   */
  public Optional<Facts> take(AggregateState state) {
    if (state instanceof ProjectState project) {
      return keep(project.planCode(), project) ? Optional.of(Facts.of(project)) : Optional.empty();
    }
    if (state instanceof TaskState task) {
      return keep(task.planCode(), task) ? Optional.of(Facts.of(task)) : Optional.empty();
    }
    if (state instanceof EvaluationState evaluation) {
      return keep(evaluation.planCode(), evaluation)
          ? lockEvaluatedPlan(evaluation.planCode())
          : Optional.empty();
    }
    if (state instanceof SeriesState series) {
      return keep(series.planCode(), series)
          ? lockEvaluatedPlan(series.planCode())
          : Optional.empty();
    }
    if (state instanceof PlanState || state instanceof AlertState) {
      return Optional.empty();
    }
    throw new IllegalArgumentException("no rule looks at " + state.getClass().getName());
  }

  /**
   * The next facts of a kind in the order of their names, to be judged and written: locked until
   * the transaction ends.
   *
   * @param afterId the name of the last ones seen, empty to begin
   */
  public List<Facts> lockBehind(FactKey.Kind kind, String afterId, int limit) {
    return switch (kind) {
      case PROJECT ->
          table.lockBehind(Topic.PROJECT, ProjectState.class, afterId, limit).stream()
              .map(Facts::of)
              .toList();
      case TASK ->
          table.lockBehind(Topic.TASK, TaskState.class, afterId, limit).stream()
              .map(Facts::of)
              .toList();
      case EVALUATED_PLAN ->
          table.evaluatedPlansBehind(afterId, limit).stream()
              .flatMap(plan -> lockEvaluatedPlan(plan).stream())
              .toList();
    };
  }

  /** As {@link #lockBehind}, only to look at. */
  public List<Facts> readBehind(FactKey.Kind kind, String afterId, int limit) {
    return switch (kind) {
      case PROJECT ->
          table.readBehind(Topic.PROJECT, ProjectState.class, afterId, limit).stream()
              .map(Facts::of)
              .toList();
      case TASK ->
          table.readBehind(Topic.TASK, TaskState.class, afterId, limit).stream()
              .map(Facts::of)
              .toList();
      case EVALUATED_PLAN ->
          table.evaluatedPlansBehind(afterId, limit).stream()
              .flatMap(plan -> evaluatedPlan(plan).stream())
              .toList();
    };
  }

  private boolean keep(String planCode, AggregateState state) {
    return table.keepIfNewer(planCode, state);
  }

  private Optional<Facts> lockEvaluatedPlan(String planCode) {
    table.lockEvaluationsOf(planCode);
    return evaluatedPlan(planCode);
  }

  private Optional<Facts> evaluatedPlan(String planCode) {
    return EvaluatedPlan.standingAmong(
            table.ofPlan(Topic.EVALUATION, EvaluationState.class, planCode),
            table.ofPlan(Topic.SERIES, SeriesState.class, planCode))
        .map(Facts::of);
  }
}

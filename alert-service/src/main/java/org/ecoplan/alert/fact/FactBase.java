package org.ecoplan.alert.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.alert.rule.EvaluatedPlan;
import org.ecoplan.alert.rule.RuleHealth;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.AlertState;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.TaskState;
import org.ecoplan.events.Topic;
import org.jspecify.annotations.Nullable;

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
   *
   * @param toldAt when its owner told it
   */
  public List<Facts> take(AggregateState state, Instant toldAt) {
    if (state instanceof ProjectState project) {
      return keep(project.planCode(), project, toldAt) ? List.of(Facts.of(project)) : List.of();
    }
    if (state instanceof TaskState task) {
      return keep(task.planCode(), task, toldAt) ? List.of(Facts.of(task)) : List.of();
    }
    if (state instanceof EvaluationState evaluation) {
      return keep(evaluation.planCode(), evaluation, toldAt)
          ? lockEvaluatedPlan(evaluation.planCode()).stream().toList()
          : List.of();
    }
    if (state instanceof SeriesState series) {
      return keep(series.planCode(), series, toldAt)
          ? Stream.concat(
                  Stream.of(Facts.of(series)), lockEvaluatedPlan(series.planCode()).stream())
              .toList()
          : List.of();
    }
    if (state instanceof PlanState || state instanceof AlertState) {
      return List.of();
    }
    throw new IllegalArgumentException("no rule looks at " + state.getClass().getName());
  }

  /**
   * How a rule fares, to be judged and written: nobody else does so until the transaction ends.
   *
   * @param error what it threw; absent where all went well
   */
  public Facts lockHealth(String rule, @Nullable RuntimeException error) {
    table.lockAlone("health of " + rule);
    return Facts.of(new RuleHealth(rule, error == null ? null : error.getClass().getSimpleName()));
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
      case SERIES ->
          table.lockBehind(Topic.SERIES, SeriesState.class, afterId, limit).stream()
              .map(Facts::of)
              .toList();
      case RULE -> List.of();
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
      case SERIES ->
          table.readBehind(Topic.SERIES, SeriesState.class, afterId, limit).stream()
              .map(Facts::of)
              .toList();
      case RULE -> List.of();
    };
  }

  /**
   * What is known of the next subjects of a kind in the order of their names, to be looked at from
   * any day.
   *
   * @param asTold whether each day sees what had been told by then, rather than today's knowledge
   *     without what had not happened yet; plans are always seen by the instants of evaluations
   */
  public List<FactHistory> historiesBehind(
      FactKey.Kind kind, String afterId, int limit, boolean asTold) {
    return switch (kind) {
      case EVALUATED_PLAN ->
          table.evaluatedPlansBehind(afterId, limit).stream()
              .map(
                  plan ->
                      FactHistory.ofPlan(
                          plan,
                          table.ofPlan(Topic.EVALUATION, EvaluationState.class, plan),
                          table.ofPlan(Topic.SERIES, SeriesState.class, plan)))
              .toList();
      case RULE -> List.of();
      case PROJECT, TASK, SERIES -> {
        List<Facts> batch = readBehind(kind, afterId, limit);
        if (!asTold) {
          yield batch.stream().map(FactHistory::hindsight).toList();
        }
        Map<String, List<FactHistory.Told>> told =
            table.told(
                Topic.valueOf(kind.name()), batch.stream().map(facts -> facts.key().id()).toList());
        yield batch.stream()
            .map(
                facts ->
                    FactHistory.asTold(facts.key(), told.getOrDefault(facts.key().id(), List.of())))
            .toList();
      }
    };
  }

  /** How many subjects there are. */
  public long subjects() {
    return table.count();
  }

  private boolean keep(String planCode, AggregateState state, Instant toldAt) {
    table.remember(state, toldAt);
    return table.keepIfNewer(planCode, state);
  }

  private Optional<Facts> lockEvaluatedPlan(String planCode) {
    table.lockAlone("evaluations of " + planCode);
    return evaluatedPlan(planCode);
  }

  private Optional<Facts> evaluatedPlan(String planCode) {
    return EvaluatedPlan.standingAmong(
            table.ofPlan(Topic.EVALUATION, EvaluationState.class, planCode),
            table.ofPlan(Topic.SERIES, SeriesState.class, planCode))
        .map(Facts::of);
  }
}

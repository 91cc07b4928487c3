package org.ecoplan.alert.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.alert.rule.EvaluatedPlan;
import org.ecoplan.alert.rule.RuleHealth;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.Event;
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
   * Keeps the states that events tell and says what has to be judged anew because of them: nothing
   * for a state that was known already. What is given out is locked until the transaction ends.
   *
   * @param events no two of them about the same {@linkplain #subject subject}
   */
  public List<Facts> take(List<Event<?>> events) {
    List<FactTable.Kept> newer =
        table.keepNewer(
            events.stream()
                .map(
                    event ->
                        new FactTable.Kept(
                            planCode(event.state()), event.state(), event.metadata().time()))
                .toList());
    List<Facts> judged = new ArrayList<>();
    newer.forEach(kept -> judged.addAll(factsOf(kept.state())));
    newer.stream()
        .filter(kept -> bearsOnPlan(kept.state()))
        .map(FactTable.Kept::planCode)
        .sorted()
        .forEach(plan -> lockEvaluatedPlan(plan).ifPresent(judged::add));
    return judged;
  }

  /** What an event bears on: a project or a task, or a plan with all its series and evaluations. */
  public static FactKey subject(Event<?> event) {
    AggregateState state = event.state();
    return bearsOnPlan(state)
        ? new FactKey(FactKey.Kind.EVALUATED_PLAN, planCode(state))
        : new FactKey(FactKey.Kind.valueOf(Topic.of(state).name()), state.aggregateId());
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

  private static List<Facts> factsOf(AggregateState state) {
    if (state instanceof ProjectState project) {
      return List.of(Facts.of(project));
    }
    if (state instanceof TaskState task) {
      return List.of(Facts.of(task));
    }
    return state instanceof SeriesState series ? List.of(Facts.of(series)) : List.of();
  }

  private static boolean bearsOnPlan(AggregateState state) {
    return state instanceof SeriesState || state instanceof EvaluationState;
  }

  private static String planCode(AggregateState state) {
    if (state instanceof ProjectState project) {
      return project.planCode();
    }
    if (state instanceof TaskState task) {
      return task.planCode();
    }
    if (state instanceof SeriesState series) {
      return series.planCode();
    }
    if (state instanceof EvaluationState evaluation) {
      return evaluation.planCode();
    }
    throw new IllegalArgumentException("no rule looks at " + state.getClass().getName());
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

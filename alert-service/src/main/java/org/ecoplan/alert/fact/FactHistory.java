package org.ecoplan.alert.fact;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecoplan.alert.rule.EvaluatedPlan;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.SeriesState;
import org.ecoplan.events.TaskState;

/**
 * What is known of a subject, to be looked at from any day.
 *
 * @param on the facts as they present themselves on a day; empty before there were any
 */
public record FactHistory(FactKey key, Function<LocalDate, Optional<Facts>> on) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Today's knowledge, without what had not happened yet on the day looked at. */
  static FactHistory hindsight(Facts facts) {
    return new FactHistory(facts.key(), day -> Optional.of(seenFrom(facts, day)));
  }

  /** The versions as they were told, oldest first: on each day the latest known at its end. */
  static FactHistory asTold(FactKey key, List<Told> versions) {
    return new FactHistory(
        key,
        day ->
            versions.stream()
                .filter(told -> !told.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .flatMap(told -> factsOf(told.state())));
  }

  /** A plan: on each day the standing one of the evaluations that had been made by then. */
  static FactHistory ofPlan(
      String plan, Collection<EvaluationState> evaluations, Collection<SeriesState> series) {
    return new FactHistory(
        new FactKey(FactKey.Kind.EVALUATED_PLAN, plan),
        day ->
            EvaluatedPlan.standingAmong(
                    evaluations.stream()
                        .filter(made -> !made.asOf().atZone(SHANGHAI).toLocalDate().isAfter(day))
                        .toList(),
                    series)
                .map(Facts::of));
  }

  private static Optional<Facts> factsOf(AggregateState state) {
    if (state instanceof ProjectState project) {
      return Optional.of(Facts.of(project));
    }
    if (state instanceof TaskState task) {
      return Optional.of(Facts.of(task));
    }
    return state instanceof SeriesState series ? Optional.of(Facts.of(series)) : Optional.empty();
  }

  private static Facts seenFrom(Facts facts, LocalDate day) {
    if (facts.content() instanceof ProjectState project) {
      return Facts.of(Hindsight.of(project, day));
    }
    return facts.content() instanceof TaskState task ? Facts.of(Hindsight.of(task, day)) : facts;
  }

  /** A version and the day it was told. */
  record Told(LocalDate day, AggregateState state) {}
}

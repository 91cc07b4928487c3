package org.ecoplan.alert.rule;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.events.EvaluationState;
import org.ecoplan.events.EvaluationState.SeriesVerdict;
import org.ecoplan.events.SeriesState;

/**
 * A plan's indicators as its standing evaluation judges them.
 *
 * <p>Of all evaluations of a plan one stands: that of the greatest year, of those the one with the
 * latest as-of instant. Whether it is published does not matter: the units should know before the
 * public does. The choice does not depend on the order in which evaluations became known.
 *
 * @param standing the evaluation that counts
 * @param series the plan's series by code, as far as they are known
 */
public record EvaluatedPlan(EvaluationState standing, Map<String, SeriesState> series) {
  private static final Comparator<EvaluationState> STANDING =
      Comparator.comparingInt(EvaluationState::year)
          .thenComparing(EvaluationState::asOf)
          .thenComparing(EvaluationState::id);

  public EvaluatedPlan {
    series = Map.copyOf(series);
  }

  /** The plan as the standing one of these evaluations judges it; empty where there is none. */
  public static Optional<EvaluatedPlan> standingAmong(
      Collection<EvaluationState> evaluations, Collection<SeriesState> series) {
    Map<String, SeriesState> byCode = series.stream().collect(toMap(SeriesState::code, s -> s));
    return evaluations.stream().max(STANDING).map(standing -> new EvaluatedPlan(standing, byCode));
  }

  String subject(SeriesVerdict verdict) {
    return standing.planCode() + "/" + verdict.seriesCode();
  }

  /** The series' name below its indicator's, where the series is known. */
  String nameOf(SeriesVerdict verdict) {
    SeriesState known = series.get(verdict.seriesCode());
    if (known == null || known.indicatorName().equals(verdict.seriesName())) {
      return verdict.seriesName();
    }
    return known.indicatorName() + "：" + verdict.seriesName();
  }

  Optional<SeriesVerdict> verdictOn(String subject) {
    return standing.verdicts().stream()
        .filter(verdict -> subject(verdict).equals(subject))
        .findFirst();
  }
}

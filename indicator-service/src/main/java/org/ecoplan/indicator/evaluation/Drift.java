package org.ecoplan.indicator.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.events.AggregateState;
import org.ecoplan.indicator.assessment.EvaluationInputs;
import org.ecoplan.indicator.assessment.Evaluator;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.assessment.ThreeLists;
import org.ecoplan.indicator.following.Followed;
import org.ecoplan.indicator.series.SeriesDossier;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What facts that became known after sealing would change (docs/DOMAIN.md, section Indicators:
 * drift report). Nothing of the sealed evaluation changes.
 *
 * @param sealedAsOf the instant of the evaluation
 * @param comparedAsOf the instant up to which later facts were counted
 * @param changedVerdicts how many series would get another verdict
 * @param series the series whose facts have moved, those with another verdict first
 * @param projectsMoved projects that were told of anew since
 * @param tasksMoved tasks that were told of anew since
 */
public record Drift(
    UUID id,
    Instant sealedAsOf,
    Instant comparedAsOf,
    int changedVerdicts,
    List<Line> series,
    List<String> projectsMoved,
    List<String> tasksMoved) {
  public Drift {
    series = List.copyOf(series);
    projectsMoved = List.copyOf(projectsMoved);
    tasksMoved = List.copyOf(tasksMoved);
  }

  /**
   * A series whose facts have moved.
   *
   * @param sealedVerdict absent where the series was not there then
   * @param laterVerdict absent where it is not there any more
   * @param causes one sentence for each fact that was added, corrected or taken back
   */
  public record Line(
      String seriesCode,
      String name,
      boolean verdictChanges,
      @Nullable Verdict sealedVerdict,
      @Nullable String sealedVerdictZh,
      @Nullable BigDecimal sealedValue,
      @Nullable Verdict laterVerdict,
      @Nullable String laterVerdictZh,
      @Nullable BigDecimal laterValue,
      List<String> causes) {
    public Line {
      causes = List.copyOf(causes);
    }
  }

  static Drift between(UUID id, EvaluationInputs sealed, EvaluationInputs later) {
    Map<String, SeriesVerdict> before = verdicts(Evaluator.evaluate(sealed));
    Map<String, SeriesVerdict> after = verdicts(Evaluator.evaluate(later));
    Map<String, SeriesDossier> sealedFacts = dossiers(sealed);
    Map<String, SeriesDossier> laterFacts = dossiers(later);
    TreeSet<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    List<Line> lines = new ArrayList<>();
    for (String code : codes) {
      List<String> causes = DriftCauses.of(sealedFacts.get(code), laterFacts.get(code));
      if (!causes.isEmpty()) {
        lines.add(line(code, before.get(code), after.get(code), causes));
      }
    }
    List<Line> changed = lines.stream().filter(Line::verdictChanges).toList();
    List<Line> ordered = new ArrayList<>(changed);
    lines.stream().filter(line -> !line.verdictChanges()).forEach(ordered::add);
    return new Drift(
        id,
        sealed.asOf(),
        later.asOf(),
        changed.size(),
        ordered,
        moved(
            versions(sealed.projects().stream().map(Followed::state).toList()),
            versions(later.projects().stream().map(Followed::state).toList())),
        moved(
            versions(sealed.tasks().stream().map(Followed::state).toList()),
            versions(later.tasks().stream().map(Followed::state).toList())));
  }

  private static Line line(
      String code,
      @Nullable SeriesVerdict before,
      @Nullable SeriesVerdict after,
      List<String> causes) {
    Verdict sealed = before == null ? null : before.verdict();
    Verdict later = after == null ? null : after.verdict();
    return new Line(
        code,
        name(before, after),
        sealed != later,
        sealed,
        sealed == null ? null : sealed.zh(),
        before == null ? null : before.value(),
        later,
        later == null ? null : later.zh(),
        after == null ? null : after.value(),
        causes);
  }

  private static String name(@Nullable SeriesVerdict before, @Nullable SeriesVerdict after) {
    SeriesVerdict known = after == null ? before : after;
    return known == null ? "" : known.name();
  }

  private static Map<String, SeriesVerdict> verdicts(ThreeLists lists) {
    Map<String, SeriesVerdict> byCode = new TreeMap<>();
    lists
        .indicators()
        .forEach(indicator -> indicator.series().forEach(one -> byCode.put(one.seriesCode(), one)));
    return byCode;
  }

  private static Map<String, SeriesDossier> dossiers(EvaluationInputs inputs) {
    return inputs.series().stream()
        .collect(Collectors.toMap(one -> one.series().code(), one -> one));
  }

  private static Map<String, Long> versions(List<? extends AggregateState> states) {
    Map<String, Long> versions = new TreeMap<>();
    states.forEach(state -> versions.put(state.aggregateId(), state.version()));
    return versions;
  }

  private static List<String> moved(Map<String, Long> sealed, Map<String, Long> later) {
    TreeSet<String> ids = new TreeSet<>(sealed.keySet());
    ids.addAll(later.keySet());
    return ids.stream().filter(id -> !Objects.equals(sealed.get(id), later.get(id))).toList();
  }
}

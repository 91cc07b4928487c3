package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.assignment.Accumulation;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Period;
import org.ecoplan.indicator.observation.Qualifier;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesDossier;
import org.ecoplan.indicator.target.TargetKind;
import org.ecoplan.indicator.verdict.Bound;
import org.ecoplan.indicator.verdict.Proof;
import org.jspecify.annotations.Nullable;

/**
 * What of a series' dossier may be judged, and why the rest may not.
 *
 * @param values the whole-year value of each year of the plan that has one
 * @param findings for qualitative series: whether the finding of a year says it conforms
 * @param assigned the bound assigned for each year of the plan
 * @param inputs every fact of the dossier as a proof lists it
 * @param steps arithmetic that came before the rule, such as adding up yearly falls
 */
record Evidence(
    SortedMap<Integer, BigDecimal> values,
    SortedMap<Integer, Boolean> findings,
    SortedMap<Integer, Bound> assigned,
    List<Proof.Input> inputs,
    List<String> steps) {

  static Evidence of(SeriesDossier dossier, PlanState plan, int year) {
    return new Collector(dossier.series(), plan, year).collect(dossier);
  }

  /** Goes through a dossier once. */
  private static final class Collector {
    private final Series series;
    private final PlanState plan;
    private final int year;
    private final boolean qualitative;
    private final SortedMap<Integer, BigDecimal> values = new TreeMap<>();
    private final SortedMap<Integer, Boolean> findings = new TreeMap<>();
    private final SortedMap<Integer, Bound> assigned = new TreeMap<>();
    private final List<Proof.Input> inputs = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private Accumulation accumulation = Accumulation.COMPOUND;

    Collector(Series series, PlanState plan, int year) {
      this.series = series;
      this.plan = plan;
      this.year = year;
      this.qualitative = series.target().kind() == TargetKind.QUALITATIVE;
    }

    Evidence collect(SeriesDossier dossier) {
      addDefinition();
      // The order of rows in a table decides nothing: what is known last is read last.
      dossier.assignedTargets().stream()
          .sorted(
              Comparator.comparing(AssignedTarget::year)
                  .thenComparing(AssignedTarget::knownFrom)
                  .thenComparing(target -> target.id().toString()))
          .forEach(this::add);
      dossier.observations().stream()
          .sorted(
              Comparator.comparing((Observation observation) -> observation.when().first())
                  .thenComparing(Observation::period)
                  .thenComparing(Observation::regionCode)
                  .thenComparing(Observation::knownFrom)
                  .thenComparing(observation -> observation.id().toString()))
          .forEach(this::add);
      SortedMap<Integer, BigDecimal> judged = series.cumulative() ? totals() : values;
      return new Evidence(judged, findings, assigned, List.copyOf(inputs), List.copyOf(steps));
    }

    private void addDefinition() {
      BigDecimal baseline = series.baseline();
      if (baseline != null || series.baselineText() != null) {
        inputs.add(
            input(
                Proof.Kind.BASELINE,
                String.valueOf(plan.baselineYear()),
                baseline,
                series.baselineText(),
                plan.source(),
                null,
                null,
                series.knownFrom(),
                Optional.empty()));
      }
      inputs.add(
          input(
              Proof.Kind.TARGET,
              String.valueOf(plan.finalYear()),
              null,
              series.target().printed(),
              plan.source(),
              null,
              null,
              series.knownFrom(),
              Optional.empty()));
    }

    private void add(AssignedTarget target) {
      Optional<String> unusable = whyUnusable(target);
      if (unusable.isEmpty()) {
        assigned.put(target.year(), target.bound());
        Accumulation stated = target.accumulation();
        if (stated != null) {
          accumulation = stated;
        }
      }
      inputs.add(
          input(
              Proof.Kind.ASSIGNED_TARGET,
              String.valueOf(target.year()),
              target.value(),
              target.bound().printed() + "（" + target.assignedBy() + "）",
              target.source(),
              target.reporter(),
              target.sourceDate(),
              target.knownFrom(),
              unusable.or(() -> whyOtherYear(target.year()))));
    }

    private Optional<String> whyUnusable(AssignedTarget target) {
      if (series.target().kind() != TargetKind.ASSIGNED) {
        return Optional.of("规划本身已印出目标，下达值只列示");
      }
      if (!target.regionCode().equals(plan.regionCode())) {
        return Optional.of("区域 " + target.regionCode() + " 的下达值");
      }
      return outsidePlan(target.year());
    }

    private void add(Observation observation) {
      Optional<String> unusable = whyUnusable(observation);
      if (unusable.isEmpty() && observation.when() instanceof Period.Year period) {
        keep(observation, period.year());
        unusable = whyOtherYear(period.year());
      }
      inputs.add(
          input(
              Proof.Kind.OBSERVATION,
              observation.period(),
              observation.value(),
              observation.value() == null ? observation.qualifier().zh() : observation.note(),
              observation.source(),
              observation.reporter(),
              observation.sourceDate(),
              observation.knownFrom(),
              unusable));
    }

    private Optional<String> whyUnusable(Observation observation) {
      Optional<String> noYearValue = observation.whyNoYearValue(plan.regionCode());
      if (noYearValue.isPresent()) {
        return noYearValue;
      }
      if (qualitative != observation.qualifier().isFinding()) {
        return Optional.of(qualitative ? "定性目标以签署的结论为准" : "定性结论不是该序列的数值");
      }
      return outsidePlan(observation.when().first().getYear());
    }

    private void keep(Observation observation, int of) {
      BigDecimal value = observation.value();
      if (qualitative) {
        findings.put(of, observation.qualifier() == Qualifier.CONFORMS);
      } else if (value != null) {
        values.put(of, value);
      }
    }

    private Optional<String> outsidePlan(int of) {
      return of < plan.startYear() || of > plan.finalYear()
          ? Optional.of("%d 年不在规划期 %d—%d 内".formatted(of, plan.startYear(), plan.finalYear()))
          : Optional.empty();
    }

    private Optional<String> whyOtherYear(int of) {
      if (of > year) {
        return Optional.of("%d 年在评估年 %d 之后".formatted(of, year));
      }
      return of == year || series.cumulative()
          ? Optional.empty()
          : Optional.of("%d 年的值，只用于逐年列表".formatted(of));
    }

    /** The total up to each year that has a value for itself and for every plan year before it. */
    private SortedMap<Integer, BigDecimal> totals() {
      SortedMap<Integer, BigDecimal> totals = new TreeMap<>();
      List<BigDecimal> soFar = new ArrayList<>();
      for (int each = plan.startYear(); values.containsKey(each); each++) {
        soFar.add(values.get(each));
        totals.put(each, accumulation.total(soFar));
      }
      steps.add(cumulationInWords(totals));
      return totals;
    }

    private String cumulationInWords(Map<Integer, BigDecimal> totals) {
      BigDecimal total = totals.get(year);
      if (total != null) {
        return "逐年下降率按 %s，%d—%d 年累计 %s%%"
            .formatted(accumulation.formula(), plan.startYear(), year, total.toPlainString());
      }
      List<String> missing =
          IntStream.rangeClosed(plan.startYear(), year)
              .filter(each -> !values.containsKey(each))
              .mapToObj(String::valueOf)
              .toList();
      return "逐年下降率按 %s，缺少 %s 年的值，无法累计"
          .formatted(accumulation.formula(), String.join("、", missing));
    }

    private static Proof.Input input(
        Proof.Kind kind,
        String period,
        @Nullable BigDecimal value,
        @Nullable String text,
        @Nullable String source,
        @Nullable String reporter,
        @Nullable String sourceDate,
        Instant knownFrom,
        Optional<String> notUsedBecause) {
      return new Proof.Input(
          kind,
          period,
          value,
          text,
          source,
          reporter,
          sourceDate,
          knownFrom,
          notUsedBecause.isEmpty(),
          notUsedBecause.orElse(null));
    }
  }
}

package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Period;
import org.ecoplan.indicator.series.DefinitionChange;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesDossier;
import org.ecoplan.indicator.target.Target;
import org.ecoplan.indicator.verdict.Amounts;
import org.ecoplan.indicator.verdict.Bound;
import org.ecoplan.indicator.verdict.Circumstances;
import org.ecoplan.indicator.verdict.Diagnostics;
import org.ecoplan.indicator.verdict.Judgement;
import org.ecoplan.indicator.verdict.Proof;
import org.ecoplan.indicator.verdict.Rule;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Reaches the verdict about each series of a plan at a year. */
final class SeriesAssessor {
  private final PlanState plan;
  private final int year;
  private final BigDecimal delta;
  private final Instant asOf;

  SeriesAssessor(PlanState plan, int year, BigDecimal delta, Instant asOf) {
    this.plan = plan;
    this.year = year;
    this.delta = delta;
    this.asOf = asOf;
  }

  SeriesVerdict assess(SeriesDossier dossier) {
    Series series = dossier.series();
    Target target = series.target();
    Evidence evidence = Evidence.of(dossier, plan, year);
    Circumstances circumstances = circumstances(series, evidence);
    Judgement judgement = target.judge(circumstances, year);
    List<YearLine> years = years(series, target, circumstances);
    Bound bound = judgement.bound();
    return new SeriesVerdict(
        series.code(),
        series.indicatorNumber(),
        series.indicatorName(),
        series.category(),
        series.name(),
        series.unit(),
        series.attribute(),
        series.attribute().zh(),
        target.kind(),
        target.kind().zh(),
        judgement.verdict(),
        judgement.verdict().zh(),
        judgement.value(),
        bound == null ? target.printed() : bound.printed(),
        judgement.margin(),
        series.baseline(),
        difference(series, judgement.value()),
        differenceInWords(series, judgement.value()),
        sinceBaseline(dossier, judgement.value()),
        lastYear(dossier, circumstances, judgement.value()),
        provisional(dossier),
        RegionTable.of(dossier, plan, year),
        dossier.definitionChanges().stream().map(SeriesAssessor::words).toList(),
        years,
        years.stream()
            .filter(line -> line.verdict() == Verdict.NOT_MET)
            .map(YearLine::year)
            .toList(),
        judgement.best(),
        judgement.worst(),
        judgement.reason(),
        series.published() == null
            ? null
            : PublishedComparison.of(series.published(), judgement.verdict()),
        proof(dossier, judgement, evidence),
        Diagnostics.of(circumstances, year, target.growsTo(circumstances)));
  }

  private Circumstances circumstances(Series series, Evidence evidence) {
    return new Circumstances(
        plan.baselineYear(),
        plan.finalYear(),
        series.cumulative() ? null : series.baseline(),
        series.direction(),
        series.unit(),
        series.valueRange(),
        evidence.values(),
        evidence.findings(),
        evidence.assigned(),
        delta);
  }

  private List<YearLine> years(Series series, Target target, Circumstances circumstances) {
    SortedSet<Integer> years = new TreeSet<>(circumstances.values().keySet());
    years.addAll(circumstances.findings().keySet());
    years.addAll(circumstances.assigned().keySet());
    return years.headSet(year + 1).stream()
        .map(each -> line(series, target.judge(circumstances, each), each))
        .toList();
  }

  private YearLine line(Series series, Judgement judgement, int each) {
    Bound bound = judgement.bound();
    return new YearLine(
        each,
        judgement.value(),
        bound == null ? null : bound.printed(),
        judgement.verdict(),
        judgement.verdict().zh(),
        judgement.margin(),
        difference(series, judgement.value()),
        differenceInWords(series, judgement.value()));
  }

  /** A cumulative series starts at nothing: its printed baseline is the total of the last plan. */
  private static @Nullable BigDecimal difference(Series series, @Nullable BigDecimal value) {
    BigDecimal baseline = series.baseline();
    return value == null || baseline == null || series.cumulative()
        ? null
        : Amounts.withADecimal(value.subtract(baseline));
  }

  private @Nullable String differenceInWords(Series series, @Nullable BigDecimal value) {
    BigDecimal difference = difference(series, value);
    BigDecimal baseline = series.baseline();
    if (difference == null || value == null || baseline == null) {
      return null;
    }
    String origin = "比 " + plan.baselineYear() + " 年基线 " + Amounts.of(baseline, series.unit());
    return difference.signum() == 0
        ? origin + " 持平"
        : origin
            + " "
            + series.direction().change(baseline, value)
            + " "
            + Amounts.difference(difference, series.unit());
  }

  private @Nullable Change sinceBaseline(SeriesDossier dossier, @Nullable BigDecimal value) {
    BigDecimal baseline = dossier.series().baseline();
    if (value == null || baseline == null || dossier.series().cumulative()) {
      return null;
    }
    return change(dossier, plan.baselineYear(), baseline, value);
  }

  private @Nullable Change lastYear(
      SeriesDossier dossier, Circumstances circumstances, @Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal earlier =
        year - 1 == plan.baselineYear() && !dossier.series().cumulative()
            ? dossier.series().baseline()
            : circumstances.values().get(year - 1);
    return earlier == null
        ? Change.refused(year - 1, "没有 " + (year - 1) + " 年的全年值")
        : change(dossier, year - 1, earlier, value);
  }

  private Change change(SeriesDossier dossier, int against, BigDecimal earlier, BigDecimal value) {
    return dossier
        .breakBetween(against, year)
        .map(change -> Change.refused(against, words(change) + "，与 " + against + " 年不可比"))
        .orElseGet(() -> Change.of(dossier.series(), against, earlier, value));
  }

  private static String words(DefinitionChange change) {
    return "自 " + change.fromYear() + " 年起口径改变：" + change.description();
  }

  private List<ProvisionalValue> provisional(SeriesDossier dossier) {
    return dossier.observations().stream()
        .filter(one -> one.regionCode().equals(plan.regionCode()))
        .filter(one -> one.qualifier().isExact() && one.value() != null)
        .filter(one -> !(one.when() instanceof Period.Year))
        .filter(one -> one.when().first().getYear() == year)
        .sorted(Comparator.comparing((Observation one) -> one.when().last()))
        .map(
            one ->
                new ProvisionalValue(one.period(), Objects.requireNonNull(one.value()), one.unit()))
        .toList();
  }

  private Proof proof(SeriesDossier dossier, Judgement judgement, Evidence evidence) {
    Series series = dossier.series();
    List<String> steps = new ArrayList<>();
    steps.add("评估年 %d：只取 %d 年自己的全年值，不用相邻年份、非全年值或其他区域的值代替".formatted(year, year));
    steps.addAll(evidence.steps());
    steps.addAll(judgement.steps());
    dossier.definitionChanges().forEach(change -> steps.add(words(change)));
    String comparison = differenceInWords(series, judgement.value());
    if (comparison != null) {
      steps.add(comparison);
    }
    return new Proof(
        judgement.rule(),
        judgement.rule().zh(),
        Rule.VERSION,
        Proof.CLAUSE,
        asOf,
        evidence.inputs(),
        steps);
  }
}

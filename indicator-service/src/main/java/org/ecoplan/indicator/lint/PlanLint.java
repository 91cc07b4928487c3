package org.ecoplan.indicator.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.assessment.PublishedComparison;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.lint.Finding.Place;
import org.ecoplan.indicator.series.Attribute;
import org.ecoplan.indicator.series.RegionTarget;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.series.SeriesDossier;
import org.ecoplan.indicator.verdict.Amounts;
import org.ecoplan.indicator.verdict.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Looks for contradictions in a plan's own numbers. Pure: the same numbers, the same findings, the
 * gravest first.
 */
final class PlanLint {
  private static final String PERCENT = "%";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> ADDITIVE = Set.of("km", "t", "t/a", "hm2", "万hm2", "个", "座");

  private final PlanState plan;
  private final List<SeriesDossier> dossiers;
  private final List<TextTarget> texts;
  private final List<Finding> findings = new ArrayList<>();

  private PlanLint(PlanState plan, List<SeriesDossier> dossiers, List<TextTarget> texts) {
    this.plan = plan;
    this.dossiers = dossiers;
    this.texts = texts;
  }

  /**
   * The contradictions.
   *
   * @param finalVerdicts the verdicts at the plan's final year, for results that were published
   */
  static List<Finding> of(
      PlanState plan,
      List<SeriesDossier> dossiers,
      List<TextTarget> texts,
      Collection<SeriesVerdict> finalVerdicts) {
    PlanLint lint = new PlanLint(plan, dossiers, texts);
    dossiers.forEach(dossier -> lint.weaker(dossier.series()));
    dossiers.forEach(lint::regions);
    lint.differing();
    lint.shares();
    lint.gaps();
    finalVerdicts.forEach(lint::published);
    lint.findings.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::rule));
    return List.copyOf(lint.findings);
  }

  private void weaker(Series series) {
    BigDecimal baseline = series.baseline();
    Optional<BigDecimal> target = target(series);
    if (baseline == null || target.isEmpty() || series.direction() == Direction.NONE) {
      return;
    }
    int sign = target.get().compareTo(baseline);
    boolean weaker = series.direction() == Direction.HIGHER ? sign < 0 : sign > 0;
    if (weaker) {
      BigDecimal difference = target.get().subtract(baseline);
      findings.add(
          Finding.of(
              LintRule.WEAKER_THAN_BASELINE,
              series.attribute() == Attribute.BINDING ? Severity.WARNING : Severity.NOTE,
              "%s − %s = %s"
                  .formatted(
                      target.get().toPlainString(),
                      baseline.toPlainString(),
                      Amounts.signed(difference, series.unit())),
              place(series, plan.baselineYear() + " 年基线 " + Amounts.of(baseline, series.unit())),
              place(series, plan.finalYear() + " 年目标 " + series.target().printed())));
    }
  }

  /** The same quantity in two places: text against table, and text against text. */
  private void differing() {
    for (TextTarget text : texts) {
      dossiers.stream()
          .map(SeriesDossier::series)
          .filter(series -> text.year() == plan.finalYear() && isSame(text, series))
          .filter(series -> target(series).isPresent())
          .filter(series -> target(series).orElseThrow().compareTo(text.value()) != 0)
          .forEach(
              series ->
                  differ(
                      target(series).orElseThrow(),
                      text,
                      place(series, plan.finalYear() + " 年目标 " + series.target().printed())));
    }
    for (int first = 0; first < texts.size(); first++) {
      for (TextTarget second : texts.subList(first + 1, texts.size())) {
        TextTarget one = texts.get(first);
        if (one.quantity().equals(second.quantity())
            && one.year() == second.year()
            && one.value().compareTo(second.value()) != 0) {
          differ(one.value(), second, place(one));
        }
      }
    }
  }

  private void differ(BigDecimal value, TextTarget text, Place place) {
    findings.add(
        Finding.of(
            LintRule.DIFFERENT_VALUES,
            Severity.WARNING,
            "%s ≠ %s，相差 %s"
                .formatted(
                    value.toPlainString(),
                    text.value().toPlainString(),
                    Amounts.difference(value.subtract(text.value()), text.unit())),
            place,
            place(text)));
  }

  private static boolean isSame(TextTarget text, Series series) {
    boolean sameUnit = text.unit() == null || text.unit().equals(series.unit());
    return sameUnit
        && (text.quantity().equals(series.name())
            || text.quantity().equals(series.indicatorName() + series.name()));
  }

  private void shares() {
    for (SeriesDossier dossier : dossiers) {
      Series series = dossier.series();
      share(series.unit(), series.baseline(), place(series, "基线"));
      share(series.unit(), target(series).orElse(null), place(series, series.target().printed()));
      dossier
          .regionTargets()
          .forEach(target -> share(target.unit(), target.value(), place(series, target)));
    }
    texts.forEach(text -> share(text.unit(), text.value(), place(text)));
  }

  private void share(@Nullable String unit, @Nullable BigDecimal value, Place place) {
    if (PERCENT.equals(unit) && value != null && value.compareTo(HUNDRED) > 0) {
      findings.add(
          Finding.of(
              LintRule.SHARE_ABOVE_100, Severity.ERROR, value.toPlainString() + "% > 100%", place));
    }
  }

  private void gaps() {
    TreeSet<Integer> numbers =
        dossiers.stream()
            .map(dossier -> dossier.series().indicatorNumber())
            .collect(Collectors.toCollection(TreeSet::new));
    missing(numbers)
        .forEach(
            number ->
                findings.add(
                    Finding.of(
                        LintRule.NUMBERING_GAP,
                        Severity.NOTE,
                        "%d 与 %d 之间缺 %d".formatted(number - 1, number + 1, number),
                        new Place("指标表", "没有第 " + number + " 项"))));
    Map<String, TreeSet<Integer>> parts = new TreeMap<>();
    for (SeriesDossier dossier : dossiers) {
      String code = dossier.series().code();
      int dash = code.lastIndexOf('-');
      if (dash > 0 && code.substring(dash + 1).matches("\\d{1,3}")) {
        parts
            .computeIfAbsent(code.substring(0, dash), key -> new TreeSet<>())
            .add(Integer.valueOf(code.substring(dash + 1)));
      }
    }
    parts.forEach(
        (code, suffixes) ->
            missing(suffixes)
                .forEach(
                    suffix ->
                        findings.add(
                            Finding.of(
                                LintRule.NUMBERING_GAP,
                                Severity.NOTE,
                                "%s 的分项编号缺 %d".formatted(code, suffix),
                                new Place("指标表 " + code, "没有 " + code + "-" + suffix)))));
  }

  /** The numbers from 1 to the largest that are not there. */
  private static List<Integer> missing(SortedSet<Integer> numbers) {
    List<Integer> missing = new ArrayList<>();
    for (int number = 1; !numbers.isEmpty() && number < numbers.last(); number++) {
      if (!numbers.contains(number)) {
        missing.add(number);
      }
    }
    return missing;
  }

  /** A share of the whole lies between the shares of its parts; an amount is their sum. */
  private void regions(SeriesDossier dossier) {
    Series series = dossier.series();
    Optional<BigDecimal> whole = target(series);
    List<RegionTarget> parts =
        dossier.regionTargets().stream()
            .filter(target -> target.year() == plan.finalYear())
            .sorted(Comparator.comparing(RegionTarget::value))
            .toList();
    if (whole.isEmpty() || parts.size() < 2) {
      return;
    }
    if (PERCENT.equals(series.unit())) {
      RegionTarget least = parts.get(0);
      RegionTarget most = parts.get(parts.size() - 1);
      if (whole.get().compareTo(most.value()) > 0 || whole.get().compareTo(least.value()) < 0) {
        incompatible(
            series,
            whole.get().compareTo(most.value()) > 0 ? most : least,
            "总目标 %s 不在分区域目标 %s～%s 之间，加权平均不可能得到"
                .formatted(
                    whole.get().toPlainString(),
                    least.value().toPlainString(),
                    most.value().toPlainString()));
      }
    } else if (series.unit() != null && ADDITIVE.contains(series.unit())) {
      BigDecimal sum =
          parts.stream().map(RegionTarget::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(whole.get()) != 0) {
        incompatible(
            series,
            parts.get(0),
            parts.stream()
                    .map(part -> part.value().toPlainString())
                    .collect(Collectors.joining(" + "))
                + " = "
                + sum.toPlainString()
                + " ≠ "
                + whole.get().toPlainString());
      }
    }
  }

  private void incompatible(Series series, RegionTarget part, String arithmetic) {
    findings.add(
        Finding.of(
            LintRule.PARTS_DO_NOT_ADD_UP,
            Severity.WARNING,
            arithmetic,
            place(series, series.target().printed()),
            place(series, part)));
  }

  private void published(SeriesVerdict verdict) {
    PublishedComparison published = verdict.published();
    if (published != null && published.agreement() == PublishedComparison.Agreement.DIFFERS) {
      findings.add(
          Finding.of(
              LintRule.PUBLISHED_VERDICT,
              Severity.ERROR,
              verdict.reason(),
              new Place("公布结论 " + verdict.seriesCode(), published.verdict()),
              new Place(
                  "公布数值 " + verdict.seriesCode() + " " + verdict.name(), verdict.verdictZh())));
    }
  }

  private static Optional<BigDecimal> target(Series series) {
    String printed = series.targetValue();
    return series.targetType().comparison() == null || printed == null
        ? Optional.empty()
        : Optional.of(new BigDecimal(printed));
  }

  private static Place place(Series series, String says) {
    String name =
        series.name().equals(series.indicatorName())
            ? series.name()
            : series.indicatorName() + "（" + series.name() + "）";
    return new Place("指标表 " + series.code() + " " + name, says);
  }

  private Place place(Series series, RegionTarget target) {
    String region =
        plan.regions().stream()
            .filter(one -> one.code().equals(target.regionCode()))
            .map(PlanState.Region::name)
            .findFirst()
            .orElse(target.regionCode());
    return new Place(
        target.source() + " " + series.code() + " " + region,
        target.year() + " 年 " + Amounts.of(target.value(), target.unit()));
  }

  private static Place place(TextTarget text) {
    return new Place(text.source() + " " + text.name(), text.year() + " 年 " + text.printed());
  }
}

package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ecoplan.events.PlanState;
import org.ecoplan.indicator.assignment.AssignedTarget;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.observation.Period;
import org.ecoplan.indicator.series.RegionTarget;
import org.ecoplan.indicator.series.SeriesDossier;
import org.ecoplan.indicator.verdict.Bound;
import org.ecoplan.indicator.verdict.Comparison;
import org.ecoplan.indicator.verdict.Direction;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The regions below a plan's own, beside one another (分县区). */
final class RegionTable {
  private final SeriesDossier dossier;
  private final PlanState plan;
  private final int year;
  private final Map<String, Map<Integer, BigDecimal>> values = new HashMap<>();

  private RegionTable(SeriesDossier dossier, PlanState plan, int year) {
    this.dossier = dossier;
    this.plan = plan;
    this.year = year;
    dossier.observations().stream()
        .sorted(Comparator.comparing(Observation::knownFrom))
        .forEach(this::take);
  }

  /** The regions with a value or a target; empty for a series that is not broken down. */
  static List<RegionLine> of(SeriesDossier dossier, PlanState plan, int year) {
    return new RegionTable(dossier, plan, year).lines();
  }

  private void take(Observation observation) {
    BigDecimal value = observation.value();
    if (!observation.regionCode().equals(plan.regionCode())
        && observation.whyNoYearValue(observation.regionCode()).isEmpty()
        && value != null
        && observation.when() instanceof Period.Year period) {
      values
          .computeIfAbsent(observation.regionCode(), key -> new HashMap<>())
          .put(period.year(), value);
    }
  }

  private List<RegionLine> lines() {
    TreeSet<String> regions = new TreeSet<>(values.keySet());
    dossier.regionTargets().forEach(target -> regions.add(target.regionCode()));
    dossier.assignedTargets().stream()
        .map(AssignedTarget::regionCode)
        .filter(region -> !region.equals(plan.regionCode()))
        .forEach(regions::add);
    List<RegionLine> lines = new ArrayList<>(regions.stream().map(this::line).toList());
    lines.sort(
        Comparator.comparing(
                RegionLine::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(RegionLine::regionCode));
    return lines;
  }

  private RegionLine line(String region) {
    BigDecimal value = value(region, year);
    BigDecimal earlier = value(region, year - 1);
    Bound bound = bound(region, year);
    Bound finalBound = bound(region, plan.finalYear());
    Verdict verdict =
        value == null || bound == null
            ? null
            : bound.isMetBy(value) ? Verdict.MET : Verdict.NOT_MET;
    return new RegionLine(
        rank(value),
        region,
        name(region),
        value,
        bound != null
            ? year + " 年 " + bound.printed()
            : finalBound == null ? null : plan.finalYear() + " 年 " + finalBound.printed(),
        verdict,
        verdict == null ? null : verdict.zh(),
        value == null || earlier == null
            ? null
            : Change.of(dossier.series(), year - 1, earlier, value));
  }

  private @Nullable BigDecimal value(String region, int of) {
    return values.getOrDefault(region, Map.of()).get(of);
  }

  /** Competition ranking: one more than the number of regions that are better. */
  private @Nullable Integer rank(@Nullable BigDecimal value) {
    Direction better = dossier.series().direction();
    if (value == null || better == Direction.NONE) {
      return null;
    }
    int sign = better == Direction.HIGHER ? 1 : -1;
    return 1
        + (int)
            values.keySet().stream()
                .map(region -> value(region, year))
                .filter(other -> other != null && sign * other.compareTo(value) > 0)
                .count();
  }

  private @Nullable Bound bound(String region, int of) {
    return dossier.assignedTargets().stream()
        .filter(target -> target.regionCode().equals(region) && target.year() == of)
        .map(AssignedTarget::bound)
        .findFirst()
        .or(
            () ->
                dossier.regionTargets().stream()
                    .filter(target -> target.regionCode().equals(region) && target.year() == of)
                    .map(this::bound)
                    .findFirst())
        .orElse(null);
  }

  /** A region's target is printed as a number alone; its direction is that of the series. */
  private Bound bound(RegionTarget target) {
    return new Bound(
        dossier.series().direction() == Direction.LOWER ? Comparison.AT_MOST : Comparison.AT_LEAST,
        target.value());
  }

  private String name(String code) {
    return plan.regions().stream()
        .filter(region -> region.code().equals(code))
        .map(PlanState.Region::name)
        .findFirst()
        .orElse(code);
  }
}

package org.ecoplan.indicator.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.indicator.series.Attribute;
import org.ecoplan.indicator.verdict.Verdict;

/** The three lists of an evaluation (三张清单): indicators, tasks, projects. */
public record ThreeLists(List<IndicatorVerdict> indicators, TaskList tasks, ProjectList projects) {

  public ThreeLists {
    indicators = List.copyOf(indicators);
  }

  /** How many series have each verdict, in the order of verdicts. */
  public Map<Verdict, Integer> seriesCounts() {
    return IndicatorVerdict.count(
        indicators.stream().flatMap(indicator -> indicator.series().stream()).toList());
  }

  /** The same for binding, guiding and unstated series apart. */
  public Map<Attribute, Map<Verdict, Integer>> seriesCountsByAttribute() {
    Map<Attribute, Map<Verdict, Integer>> counts = new EnumMap<>(Attribute.class);
    indicators.stream()
        .flatMap(indicator -> indicator.series().stream())
        .collect(Collectors.groupingBy(SeriesVerdict::attribute))
        .forEach((attribute, series) -> counts.put(attribute, IndicatorVerdict.count(series)));
    return counts;
  }
}

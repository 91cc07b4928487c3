package org.ecoplan.indicator.assessment;

import java.util.List;
import java.util.Map;
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
}

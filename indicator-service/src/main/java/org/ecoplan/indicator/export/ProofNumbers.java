package org.ecoplan.indicator.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.assessment.IndicatorVerdict;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.evaluation.Evaluation;

/**
 * The number under which the proof of each series stands in annex 1 and on the proof sheet of the
 * workbook: every figure in the text names it.
 */
public final class ProofNumbers {
  private final Map<String, String> bySeries = new HashMap<>();
  private final List<SeriesVerdict> series = new ArrayList<>();

  /** Numbers the series of an evaluation in the plan's order. */
  public ProofNumbers(Evaluation evaluation) {
    evaluation.indicators().stream()
        .map(IndicatorVerdict::series)
        .flatMap(List::stream)
        .forEach(
            one -> {
              series.add(one);
              bySeries.put(one.seriesCode(), "证%02d".formatted(series.size()));
            });
  }

  /** Such as 证07. */
  public String of(SeriesVerdict one) {
    return bySeries.getOrDefault(one.seriesCode(), Cell.DASH);
  }

  /** All series in the order of their numbers. */
  public List<SeriesVerdict> series() {
    return List.copyOf(series);
  }
}

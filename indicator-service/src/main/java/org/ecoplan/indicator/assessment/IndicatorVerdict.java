package org.ecoplan.indicator.assessment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.series.Attribute;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a numbered indicator. A binding one takes the worst of its binding series; one
 * that does not bind takes a verdict only where all its series agree. The counts always stand
 * beside it, averages never.
 *
 * @param attribute binding as soon as one of its series is
 * @param verdict absent where series of an indicator that does not bind disagree
 * @param seriesCounts how many series have each verdict
 */
public record IndicatorVerdict(
    int indicatorNumber,
    String indicatorName,
    @Nullable String category,
    Attribute attribute,
    String attributeZh,
    @Nullable Verdict verdict,
    @Nullable String verdictZh,
    Map<Verdict, Integer> seriesCounts,
    List<SeriesVerdict> series) {

  public IndicatorVerdict {
    seriesCounts = Collections.unmodifiableMap(inOrder(seriesCounts));
    series = List.copyOf(series);
  }

  static IndicatorVerdict of(List<SeriesVerdict> series) {
    SeriesVerdict first = series.get(0);
    List<Verdict> binding =
        series.stream()
            .filter(one -> one.attribute() == Attribute.BINDING)
            .map(SeriesVerdict::verdict)
            .toList();
    Attribute attribute = binding.isEmpty() ? first.attribute() : Attribute.BINDING;
    Verdict verdict = binding.isEmpty() ? unanimous(series) : Verdict.worst(binding).orElse(null);
    return new IndicatorVerdict(
        first.indicatorNumber(),
        first.indicatorName(),
        first.category(),
        attribute,
        attribute.zh(),
        verdict,
        verdict == null ? null : verdict.zh(),
        count(series),
        series);
  }

  static Map<Verdict, Integer> count(List<SeriesVerdict> series) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    series.forEach(one -> counts.merge(one.verdict(), 1, Integer::sum));
    return counts;
  }

  private static @Nullable Verdict unanimous(List<SeriesVerdict> series) {
    List<Verdict> different = series.stream().map(SeriesVerdict::verdict).distinct().toList();
    return different.size() == 1 ? different.get(0) : null;
  }

  private static Map<Verdict, Integer> inOrder(Map<Verdict, Integer> counts) {
    Map<Verdict, Integer> ordered = new EnumMap<>(Verdict.class);
    ordered.putAll(counts);
    return ordered;
  }
}

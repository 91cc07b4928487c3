package org.ecoplan.indicator.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.indicator.assessment.SeriesVerdict;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.series.Series;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A series as everybody reads it.
 *
 * @param unit of baseline, target and value; absent for qualitative series
 * @param baseline the baseline year's value as a number or, where it is none, in words
 * @param target as printed
 * @param finding what the latest published evaluation says; absent where none says anything
 */
record PublicSeries(
    String code,
    int indicatorNumber,
    String indicatorName,
    String name,
    @Nullable String category,
    @Nullable String unit,
    String attributeZh,
    String attributeEn,
    @Nullable String baseline,
    String target,
    @Nullable Finding finding) {

  /**
   * A published verdict with its reason.
   *
   * @param value the evaluated year's own value in the series' unit, absent where there is none
   * @param target what it was held against
   * @param reason the arithmetic in a sentence
   */
  record Finding(
      UUID evaluation,
      int year,
      Verdict verdict,
      String verdictZh,
      String verdictEn,
      @Nullable BigDecimal value,
      String target,
      String reason) {}

  /** Series in printed order, each with what the evaluation says of it. */
  static List<PublicSeries> of(List<Series> series, @Nullable Evaluation evaluation) {
    Map<String, Finding> findings = evaluation == null ? Map.of() : findings(evaluation);
    return series.stream().map(one -> of(one, findings.get(one.code()))).toList();
  }

  private static Map<String, Finding> findings(Evaluation evaluation) {
    return evaluation.indicators().stream()
        .flatMap(indicator -> indicator.series().stream())
        .collect(Collectors.toMap(SeriesVerdict::seriesCode, finding(evaluation)));
  }

  private static Function<SeriesVerdict, Finding> finding(Evaluation evaluation) {
    return verdict ->
        new Finding(
            evaluation.id(),
            evaluation.year(),
            verdict.verdict(),
            verdict.verdictZh(),
            verdict.verdict().en(),
            verdict.value(),
            verdict.target(),
            verdict.reason());
  }

  private static PublicSeries of(Series series, @Nullable Finding finding) {
    BigDecimal baseline = series.baseline();
    return new PublicSeries(
        series.code(),
        series.indicatorNumber(),
        series.indicatorName(),
        series.name(),
        series.category(),
        series.unit(),
        series.attribute().zh(),
        series.attribute().en(),
        baseline == null ? series.baselineText() : baseline.toPlainString(),
        series.target().printed(),
        finding);
  }
}

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
    @Nullable PublicVerdict finding) {

  /**
   * A published verdict with its reason.
   *
   * @param value the evaluated year's own value in the series' unit, absent where there is none
   * @param target what it was held against
   * @param reason the arithmetic in a sentence
   */
  record PublicVerdict(
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
    Map<String, PublicVerdict> verdicts = evaluation == null ? Map.of() : verdicts(evaluation);
    return series.stream().map(one -> of(one, verdicts.get(one.code()))).toList();
  }

  private static Map<String, PublicVerdict> verdicts(Evaluation evaluation) {
    return evaluation.indicators().stream()
        .flatMap(indicator -> indicator.series().stream())
        .collect(Collectors.toMap(SeriesVerdict::seriesCode, finding(evaluation)));
  }

  private static Function<SeriesVerdict, PublicVerdict> finding(Evaluation evaluation) {
    return verdict ->
        new PublicVerdict(
            evaluation.id(),
            evaluation.year(),
            verdict.verdict(),
            verdict.verdictZh(),
            verdict.verdict().en(),
            verdict.value(),
            verdict.target(),
            verdict.reason());
  }

  private static PublicSeries of(Series series, @Nullable PublicVerdict finding) {
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

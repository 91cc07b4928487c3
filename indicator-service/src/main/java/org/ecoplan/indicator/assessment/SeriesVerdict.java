package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.indicator.series.Attribute;
import org.ecoplan.indicator.target.TargetKind;
import org.ecoplan.indicator.verdict.Diagnostics;
import org.ecoplan.indicator.verdict.MissingCase;
import org.ecoplan.indicator.verdict.Proof;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The verdict about one series at the evaluated year, with everything a reader needs to believe it.
 *
 * @param value the evaluated year's own value in {@code unit}
 * @param target what it was held against, as printed
 * @param margin distance to the target, positive on the good side, in {@code unit}
 * @param baselineDifference value minus baseline, in {@code unit} (percentage points for %)
 * @param baselineComparison the same in words, with its direction
 * @param years every year of the plan so far that has a value or a bound of its own
 * @param breachYears the years of them that broke their bound
 * @param bestCase only with insufficient data: the best verdict the missing value allows
 * @param worstCase only with insufficient data: the worst verdict the missing value allows
 * @param published a verdict published elsewhere beside ours
 */
public record SeriesVerdict(
    String seriesCode,
    int indicatorNumber,
    String indicatorName,
    @Nullable String category,
    String name,
    @Nullable String unit,
    Attribute attribute,
    String attributeZh,
    TargetKind targetKind,
    String targetKindZh,
    Verdict verdict,
    String verdictZh,
    @Nullable BigDecimal value,
    String target,
    @Nullable BigDecimal margin,
    @Nullable BigDecimal baseline,
    @Nullable BigDecimal baselineDifference,
    @Nullable String baselineComparison,
    List<YearLine> years,
    List<Integer> breachYears,
    @Nullable MissingCase bestCase,
    @Nullable MissingCase worstCase,
    String reason,
    @Nullable PublishedComparison published,
    Proof proof,
    Diagnostics diagnostics) {

  public SeriesVerdict {
    years = List.copyOf(years);
    breachYears = List.copyOf(breachYears);
  }
}

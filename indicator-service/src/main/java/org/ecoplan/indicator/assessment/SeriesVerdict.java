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
 * @param sinceBaseline the change since the baseline year as bulletins print it, or why there is
 *     none; absent without a value
 * @param lastYear the change since the year before, or why there is none; absent without a value
 * @param provisional values of parts of the evaluated year, never used for it
 * @param regions the regions below, best first
 * @param definitionNotes since when the series counts something else
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
    @Nullable Change sinceBaseline,
    @Nullable Change lastYear,
    List<ProvisionalValue> provisional,
    List<RegionLine> regions,
    List<String> definitionNotes,
    List<YearLine> years,
    List<Integer> breachYears,
    @Nullable MissingCase bestCase,
    @Nullable MissingCase worstCase,
    String reason,
    @Nullable PublishedComparison published,
    Proof proof,
    Diagnostics diagnostics) {

  public SeriesVerdict {
    provisional = absentAsEmpty(provisional);
    regions = absentAsEmpty(regions);
    definitionNotes = absentAsEmpty(definitionNotes);
    years = List.copyOf(years);
    breachYears = List.copyOf(breachYears);
  }

  /** Results that were sealed earlier do not have the newer members. */
  private static <T> List<T> absentAsEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}

package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One year of a series beside the evaluated one; the columns mean what they mean in {@link
 * SeriesVerdict}.
 */
public record YearLine(
    int year,
    @Nullable BigDecimal value,
    @Nullable String target,
    Verdict verdict,
    String verdictZh,
    @Nullable BigDecimal margin,
    @Nullable BigDecimal baselineDifference,
    @Nullable String baselineComparison) {}

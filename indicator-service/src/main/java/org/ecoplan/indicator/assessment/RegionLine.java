package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import org.ecoplan.indicator.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One region of a series at the evaluated year.
 *
 * @param rank among the regions with a value, best first; equal values share a rank and the next
 *     one is skipped (1, 2, 2, 4); absent where there is no value or no better direction
 * @param value the region's own whole-year value
 * @param target what the region was held against, as printed, with the year it is for
 * @param verdict met or not met, absent where value or a target for this year is missing
 */
public record RegionLine(
    @Nullable Integer rank,
    String regionCode,
    String regionName,
    @Nullable BigDecimal value,
    @Nullable String target,
    @Nullable Verdict verdict,
    @Nullable String verdictZh,
    @Nullable Change lastYear) {}

package org.ecoplan.indicator.series;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a plan promises for a region below its own, for readers; the plan's own target decides. */
public record RegionTarget(
    String seriesCode,
    String regionCode,
    int year,
    BigDecimal value,
    @Nullable String unit,
    String source) {}

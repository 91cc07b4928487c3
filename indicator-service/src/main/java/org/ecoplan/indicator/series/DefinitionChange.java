package org.ecoplan.indicator.series;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of what a series counts (统计口径), as with forest cover since 2023: values before and from
 * that year on are not compared.
 *
 * @param fromYear the first year counted in the new way
 * @param description what changed
 * @param source where it is written
 */
public record DefinitionChange(
    UUID id,
    String seriesCode,
    int fromYear,
    String description,
    String source,
    String reporter,
    Instant knownFrom) {}

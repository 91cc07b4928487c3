package org.ecoplan.registry.project;

import org.jspecify.annotations.Nullable;

/**
 * Which projects of a plan are asked for; an absent member asks for all.
 *
 * @param unit a unit's name; members of groups count
 * @param text part of the code, the name or the summary
 */
public record ProjectFilter(
    String planCode,
    @Nullable Category category,
    @Nullable Lifecycle state,
    @Nullable String unit,
    @Nullable String text) {}

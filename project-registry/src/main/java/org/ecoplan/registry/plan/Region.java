package org.ecoplan.registry.plan;

import org.jspecify.annotations.Nullable;

/**
 * A region (区域).
 *
 * @param code GB/T 2260, or a code of our own for a functional zone
 * @param parentCode the region above, absent for the highest one
 */
public record Region(
    String code,
    String name,
    RegionKind kind,
    @Nullable String parentCode,
    @Nullable String note) {}

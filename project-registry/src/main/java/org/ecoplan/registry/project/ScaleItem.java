package org.ecoplan.registry.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that a project promises (建设规模).
 *
 * @param unit the unit that both quantities are in
 */
public record ScaleItem(
    String item, BigDecimal plannedQuantity, @Nullable BigDecimal doneQuantity, String unit) {}

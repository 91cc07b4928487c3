package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of a part of the evaluated year: shown, never taken for the year's.
 *
 * @param period as printed, such as {@code 2023H1}
 */
public record ProvisionalValue(String period, BigDecimal value, @Nullable String unit) {}

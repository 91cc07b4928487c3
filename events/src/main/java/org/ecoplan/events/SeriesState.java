package org.ecoplan.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A series (序列) of an indicator with its target.
 *
 * @param indicatorNumber the number of the indicator in the plan's table
 * @param attribute BINDING or GUIDING
 * @param direction HIGHER, LOWER or NONE
 * @param targetKind GROWTH, LIMIT, LEGAL_GRADE, ASSIGNED, QUALITATIVE or LEVEL
 * @param baseline the value of the baseline year in {@code unit}, absent where the plan gives none
 * @param target the target as printed, with its comparison, such as {@code ≥25}
 */
public record SeriesState(
    String planCode,
    String code,
    long version,
    int indicatorNumber,
    String indicatorName,
    String name,
    @Nullable String unit,
    String attribute,
    String direction,
    String targetKind,
    @Nullable BigDecimal baseline,
    @Nullable String target)
    implements AggregateState {

  @Override
  public String aggregateId() {
    return planCode + "/" + code;
  }
}

package org.ecoplan.indicator.method;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a year with what proves it.
 *
 * @param code stable, such as {@code AIR.PM25.MEAN}
 * @param name for people
 * @param unit the unit of the value
 * @param value rounded as the standard says, or the reason why there is none
 * @param numerator where the figure is a quotient of two amounts
 * @param denominator likewise; never zero
 * @param count what the figure rests on, such as valid days
 * @param method by which it was computed
 * @param steps the arithmetic, line by line
 */
public record Figure(
    String code,
    String name,
    String unit,
    Outcome<BigDecimal> value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    int count,
    Method method,
    List<String> steps) {

  public Figure {
    steps = List.copyOf(steps);
  }
}

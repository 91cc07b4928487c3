package org.ecoplan.indicator.monitoring.derived;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.indicator.method.Method;
import org.jspecify.annotations.Nullable;

/**
 * A year's value that the monitoring records offer for a series, with what proves it. It is an
 * offer: a person approves it as an observation, or does not.
 *
 * @param period the year
 * @param value absent where {@code shortfall} says why
 * @param figureCode the figure it comes from
 * @param asOf the instant as of which it was known so
 */
public record ProposedObservation(
    String planCode,
    String seriesCode,
    String regionCode,
    String period,
    @Nullable BigDecimal value,
    @Nullable String shortfall,
    String unit,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String figureCode,
    Method method,
    String methodVersion,
    List<String> steps,
    Instant knownFrom,
    Instant asOf) {

  public ProposedObservation {
    steps = List.copyOf(steps);
  }

  /** What an observation names as its source. */
  public String source() {
    return "监测记录计算：" + figureCode + "，方法 " + method + "/" + methodVersion;
  }
}

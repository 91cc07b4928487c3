package org.ecoplan.indicator.monitoring.derived;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.method.Figure;
import org.ecoplan.indicator.method.Method;
import org.ecoplan.indicator.method.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a region and year, with the interval during which it was what we knew.
 *
 * @param value absent where {@code shortfall} says why
 * @param count what it rests on, such as valid days
 * @param steps the arithmetic, line by line
 * @param knownUntil absent while it holds
 */
public record YearFigure(
    UUID id,
    String regionCode,
    int year,
    String code,
    String name,
    String unit,
    @Nullable BigDecimal value,
    @Nullable String shortfall,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    int count,
    Method method,
    String methodVersion,
    List<String> steps,
    Instant knownFrom,
    @Nullable Instant knownUntil) {

  public YearFigure {
    steps = List.copyOf(steps);
  }

  static YearFigure of(String region, int year, Figure figure, Instant known) {
    return new YearFigure(
        UUID.randomUUID(),
        region,
        year,
        figure.code(),
        figure.name(),
        figure.unit(),
        figure.value().value().orElse(null),
        figure.value().shortfall().map(Shortfall::sentence).orElse(null),
        figure.numerator(),
        figure.denominator(),
        figure.count(),
        figure.method(),
        figure.method().version(),
        figure.steps(),
        known,
        null);
  }

  /** Whether nothing but the time of computing differs. */
  @JsonIgnore
  boolean saysTheSameAs(YearFigure other) {
    return said().equals(other.said());
  }

  private List<String> said() {
    return List.of(
        String.valueOf(value),
        String.valueOf(shortfall),
        plain(numerator),
        plain(denominator),
        Integer.toString(count),
        method + "/" + methodVersion,
        String.join("\n", steps));
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}

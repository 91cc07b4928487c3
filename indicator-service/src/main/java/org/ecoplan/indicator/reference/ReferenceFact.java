package org.ecoplan.indicator.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.indicator.verdict.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A published figure beside a plan's series, such as a rank, or a target of the region above.
 *
 * @param name what it measures, as the source calls it
 * @param period what it holds for, as printed
 * @param comparison only for targets
 * @param sourceDate when the source was published, as printed
 */
public record ReferenceFact(
    UUID id,
    Kind kind,
    @Nullable String name,
    String regionCode,
    String period,
    @Nullable Comparison comparison,
    @Nullable BigDecimal value,
    @Nullable String unit,
    String source,
    @Nullable String sourceDate,
    @Nullable String note,
    Instant knownFrom) {

  /** In which kind of file it came. */
  public enum Kind {
    OBSERVATION,
    ASSIGNED_TARGET
  }

  /** What tells two facts apart: all that the source says. */
  String fingerprint() {
    return String.join(
        "|",
        kind.name(),
        String.valueOf(name),
        regionCode,
        period,
        String.valueOf(comparison),
        value == null ? "" : value.stripTrailingZeros().toPlainString(),
        String.valueOf(unit),
        source,
        String.valueOf(sourceDate),
        String.valueOf(note));
  }
}

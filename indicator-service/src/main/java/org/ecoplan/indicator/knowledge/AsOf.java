package org.ecoplan.indicator.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** The instant up to which knowledge is asked for, as clients write it. */
public final class AsOf {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private AsOf() {}

  /**
   * Reads an instant ({@code 2024-11-26T08:00:00Z}), or a day, which means its end in China.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} for anything else
   */
  public static Optional<Instant> parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == "2024-11-26".length()
              ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1_000)
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      throw DomainProblem.of(KitProblem.INVALID, "无法读取时间 " + text)
          .field("asOf", "无法读取", "2024-11-26 或 2024-11-26T08:00:00Z");
    }
  }
}

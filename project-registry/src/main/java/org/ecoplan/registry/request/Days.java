package org.ecoplan.registry.request;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Reads days and months out of paths and queries, and says how they are written. */
public final class Days {
  private Days() {}

  /**
   * The day, or another where nothing was sent.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public static LocalDate orElse(String field, @Nullable String text, LocalDate otherwise) {
    return text == null || text.isBlank() ? otherwise : require(field, text);
  }

  /**
   * The day.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public static LocalDate require(String field, String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      Bounds.requireDay(field, day);
      return day;
    } catch (DateTimeParseException e) {
      throw DomainProblem.of(KitProblem.INVALID, field + " 不是日期")
          .field(field, "无法识别的日期：" + text, "例如 2024-11-26");
    }
  }

  /**
   * The day, absent where nothing was sent.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public static Optional<LocalDate> maybe(String field, @Nullable String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(require(field, text));
  }

  /**
   * The month.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the field
   */
  public static YearMonth month(String field, String text) {
    try {
      YearMonth month = YearMonth.parse(text.strip());
      Bounds.requireDay(field, month.atDay(1));
      return month;
    } catch (DateTimeParseException e) {
      throw DomainProblem.of(KitProblem.INVALID, field + " 不是月份")
          .field(field, "无法识别的月份：" + text, "例如 2024-11");
    }
  }
}

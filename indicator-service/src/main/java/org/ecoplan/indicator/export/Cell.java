package org.ecoplan.indicator.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table. No place is ever empty: nothing is shown as a dash. */
sealed interface Cell {

  /** Shown where there is nothing to show. */
  String DASH = "—";

  /** Words. */
  record Text(String text) implements Cell {}

  /** A number, shown with the decimals of its column. */
  record Amount(BigDecimal number) implements Cell {}

  /** A day. */
  record Day(LocalDate date) implements Cell {}

  /** Nothing. */
  record None() implements Cell {}

  static Cell of(@Nullable String text) {
    return text == null || text.isEmpty() ? new None() : new Text(text);
  }

  static Cell of(@Nullable BigDecimal number) {
    return number == null ? new None() : new Amount(number);
  }

  static Cell of(long number) {
    return new Amount(BigDecimal.valueOf(number));
  }

  static Cell of(@Nullable LocalDate date) {
    return date == null ? new None() : new Day(date);
  }

  /** A count that may be absent. */
  static Cell ofCount(@Nullable Long number) {
    return number == null ? new None() : of(number.longValue());
  }
}

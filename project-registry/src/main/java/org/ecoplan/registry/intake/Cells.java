package org.ecoplan.registry.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.registry.request.Bounds;

/** Readings of cells that several kinds of file have in common. */
final class Cells {
  private Cells() {}

  /** A year; an empty cell and an impossible year are errors. */
  static Optional<Integer> year(CsvRow row, String column) {
    Optional<Integer> year = row.required(column).flatMap(text -> row.integer(column));
    if (year.isPresent() && (year.get() < Bounds.FIRST_YEAR || year.get() > Bounds.LAST_YEAR)) {
      row.wrong(column, "不是合理的年份：" + year.get(), Bounds.FIRST_YEAR + ".." + Bounds.LAST_YEAR);
      return Optional.empty();
    }
    return year;
  }

  /** A day; an impossible one is an error, an empty cell is not. */
  static Optional<LocalDate> day(CsvRow row, String column) {
    return row.date(column)
        .flatMap(
            day ->
                checked(
                    row,
                    () -> {
                      Bounds.requireDay(column, day);
                      return day;
                    }));
  }

  /** A text that can be kept; one that is too long is an error. */
  static Optional<String> text(CsvRow row, String column, String text, int longest) {
    return checked(
        row,
        () -> {
          Bounds.requireText(column, text, longest);
          return text;
        });
  }

  /** What the domain makes of a row; what it refuses becomes an error of the row. */
  static <T> Optional<T> checked(CsvRow row, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DomainProblem refused) {
      refused
          .errors()
          .forEach(
              error -> {
                Object expected = error.get("expected");
                row.wrong(
                    column(String.valueOf(error.get("field"))),
                    String.valueOf(error.get("message")),
                    expected == null ? null : expected.toString());
              });
      return Optional.empty();
    }
  }

  /** The heading of a field: files write {@code end_year} where the API writes {@code endYear}. */
  private static String column(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}

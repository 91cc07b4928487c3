package org.ecoplan.registry.intake;

import java.util.Optional;
import org.ecoplan.kit.tabular.CsvRow;

/** Readings of cells that several kinds of file have in common. */
final class Cells {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private Cells() {}

  /** A year; an empty cell and an impossible year are errors. */
  static Optional<Integer> year(CsvRow row, String column) {
    Optional<Integer> year = row.required(column).flatMap(text -> row.integer(column));
    if (year.isPresent() && (year.get() < FIRST_YEAR || year.get() > LAST_YEAR)) {
      row.wrong(column, "不是合理的年份：" + year.get(), FIRST_YEAR + ".." + LAST_YEAR);
      return Optional.empty();
    }
    return year;
  }
}

package org.ecoplan.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.verdict.Comparison;

/**
 * The limits of the national standards, by edition and days of force.
 *
 * <p>A year is held against the limits in force on its last day: the statistic is complete then.
 */
final class LimitTable {
  private static final LimitTable NATIONAL = new LimitTable(LimitRows.read());

  private final List<Row> rows;

  private LimitTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The limits that ship with the service. */
  static LimitTable national() {
    return NATIONAL;
  }

  /** The limit in force at the end of a year, absent where no edition covers it. */
  Optional<LegalLimit> limit(LegalGradeReference reference, int year) {
    LocalDate day = LocalDate.of(year, 12, 31);
    return rows.stream()
        .filter(row -> row.isFor(reference) && row.isInForceOn(day))
        .findFirst()
        .map(row -> row.limit(reference));
  }

  /** The unit of a limit, absent where no edition has it. */
  Optional<String> unit(LegalGradeReference reference) {
    return rows.stream().filter(row -> row.isFor(reference)).findFirst().map(Row::unit);
  }

  /**
   * One limit of one edition.
   *
   * @param from first day of force
   * @param until last day of force, absent while it is in force
   * @param gradeClass such as {@code CLASS2}
   * @param item such as {@code PM25}
   * @param period the averaging time, the kind of water, or the time of day
   * @param comparison how a value keeps the limit
   */
  record Row(
      String standard,
      String edition,
      LocalDate from,
      Optional<LocalDate> until,
      String gradeClass,
      String item,
      String period,
      Comparison comparison,
      BigDecimal value,
      String unit) {

    boolean isFor(LegalGradeReference reference) {
      return standard.equals(reference.standard())
          && gradeClass.equals(reference.gradeClass())
          && item.equals(reference.pollutant().replace("PM2.5", "PM25"))
          && period.equals(reference.limitPeriod());
    }

    boolean isInForceOn(LocalDate day) {
      return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    LegalLimit limit(LegalGradeReference reference) {
      return new LegalLimit(reference, edition, from, comparison, value, unit);
    }
  }
}

package org.ecoplan.indicator.target;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The limits of the national standards, by edition and days of force.
 *
 * <p>A year is held against the limits in force on its last day: the statistic is complete then.
 */
final class LimitTable {
  private static final String GB3095 = "/standards/gb3095_limits.csv";
  private static final LimitTable NATIONAL = read("GB3095", GB3095);

  private final List<Row> rows;

  private LimitTable(List<Row> rows) {
    this.rows = rows;
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

  /** Whether any edition has this limit. */
  boolean knows(LegalGradeReference reference) {
    return List.of("CLASS1", "CLASS2").contains(reference.gradeClass())
        && rows.stream().anyMatch(row -> row.isFor(reference));
  }

  private static LimitTable read(String standard, String resource) {
    try (InputStream stream = LimitTable.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("limit table missing: " + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new LimitTable(reader.lines().skip(1).map(line -> Row.parse(standard, line)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Row(
      String standard,
      String edition,
      LocalDate from,
      Optional<LocalDate> until,
      String pollutant,
      String period,
      BigDecimal class1,
      BigDecimal class2,
      String unit) {

    static Row parse(String standard, String line) {
      List<String> cells = List.of(line.split(",", -1));
      return new Row(
          standard,
          cells.get(0),
          LocalDate.parse(cells.get(1)),
          cells.get(2).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells.get(2))),
          cells.get(3),
          cells.get(4),
          new BigDecimal(cells.get(5)),
          new BigDecimal(cells.get(6)),
          cells.get(7));
    }

    boolean isFor(LegalGradeReference reference) {
      return standard.equals(reference.standard())
          && pollutant.equals(reference.pollutant().replace("PM2.5", "PM25"))
          && period.equals(reference.limitPeriod());
    }

    boolean isInForceOn(LocalDate day) {
      return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    LegalLimit limit(LegalGradeReference reference) {
      BigDecimal value = reference.gradeClass().equals("CLASS1") ? class1 : class2;
      return new LegalLimit(reference, edition, from, value, unit);
    }
  }
}

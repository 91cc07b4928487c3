package org.ecoplan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a series went from 2021 to 2025.
 *
 * @param line absent for the series that is judged in words
 * @param assignment absent where nobody assigned a target, which the evaluation then says
 * @param missing a year without an observation of ours, 0 for none
 */
record Trend(
    String code, String unit, @Nullable Line line, @Nullable Assignment assignment, int missing) {

  static final int FIRST_YEAR = 2021;
  static final int LAST_YEAR = 2025;

  /** A straight line with a wobble around it, between bounds. */
  record Line(double first, double last, double wobble, int decimals, double least, double most) {}

  /** Targets that the level above assigned for the mid-term and for the end. */
  record Assignment(
      String comparison, BigDecimal midterm, BigDecimal end, @Nullable String accumulation) {}

  static Trend of(CSVRecord row) {
    return new Trend(
        row.get("code"), row.get("unit"), line(row), assignment(row), whole(row, "missing"));
  }

  private static @Nullable Line line(CSVRecord row) {
    return row.get("first").isEmpty()
        ? null
        : new Line(
            number(row, "first"),
            number(row, "last"),
            number(row, "wobble"),
            whole(row, "decimals"),
            number(row, "least"),
            number(row, "most"));
  }

  private static @Nullable Assignment assignment(CSVRecord row) {
    String accumulation = row.get("accumulation");
    return row.get("comparison").isEmpty()
        ? null
        : new Assignment(
            row.get("comparison"),
            new BigDecimal(row.get("assigned_2023")),
            new BigDecimal(row.get("assigned_2025")),
            accumulation.isEmpty() ? null : accumulation);
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static int whole(CSVRecord row, String column) {
    return row.get(column).isEmpty() ? 0 : Integer.parseInt(row.get(column));
  }

  /** The years that have a yearly value of ours, of those that are over. */
  List<Integer> years(int thisYear) {
    return IntStream.rangeClosed(FIRST_YEAR, Math.min(LAST_YEAR, thisYear - 1))
        .filter(year -> year != missing)
        .boxed()
        .toList();
  }

  /** The value of a year; empty for the series that is judged in words. */
  Optional<BigDecimal> value(int year) {
    return Optional.ofNullable(line).map(known -> value(known, year, "year"));
  }

  /** What was said first, before it was revised. */
  Optional<BigDecimal> preliminary(int year) {
    return Optional.ofNullable(line)
        .map(known -> value(known, year, "preliminary"))
        .filter(first -> value(year).filter(later -> later.compareTo(first) == 0).isEmpty());
  }

  private BigDecimal value(Line known, int year, String which) {
    double onLine =
        known.first()
            + (known.last() - known.first()) * (year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR);
    double there =
        onLine
            + Dice.about("observation", code, which, Integer.toString(year))
                .between(-known.wobble(), known.wobble());
    return BigDecimal.valueOf(Math.max(known.least(), Math.min(known.most(), there)))
        .setScale(known.decimals(), RoundingMode.HALF_UP);
  }
}

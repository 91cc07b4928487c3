package org.ecoplan.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.indicator.method.StandardTable;
import org.ecoplan.indicator.verdict.Comparison;

/**
 * Reads the tables of the standards ({@code standards/README.md}) as limits of one form: GB 3095
 * with its editions in its own rows, GB 3838 and HJ 640 with theirs in {@code editions.csv}.
 */
final class LimitRows {
  private static final List<String> WATER_CLASSES = List.of("I", "II", "III", "IV", "V");
  private static final int NOISE_GRADES = 4;

  private LimitRows() {}

  static List<LimitTable.Row> read() {
    List<LimitTable.Row> rows = new ArrayList<>();
    StandardTable.rows("gb3095_limits").forEach(row -> addAir(rows, row));
    for (Map<String, String> edition : StandardTable.rows("editions")) {
      switch (cell(edition, "standard")) {
        case "GB3838" ->
            StandardTable.rows("gb3838_table1").forEach(row -> addWater(rows, edition, row));
        case "HJ640" ->
            StandardTable.rows("noise_grades").forEach(row -> addNoise(rows, edition, row));
        default -> throw new IllegalStateException("no table of " + edition);
      }
    }
    return rows;
  }

  private static void addAir(List<LimitTable.Row> rows, Map<String, String> row) {
    for (int grade = 1; grade <= 2; grade++) {
      rows.add(
          new LimitTable.Row(
              "GB3095",
              cell(row, "version"),
              LocalDate.parse(cell(row, "effective_from")),
              until(row),
              "CLASS" + grade,
              cell(row, "pollutant"),
              cell(row, "period"),
              Comparison.AT_MOST,
              new BigDecimal(cell(row, "class" + grade)),
              cell(row, "unit")));
    }
  }

  /** A range such as that of pH is no bound on one side, and no target by itself. */
  private static void addWater(
      List<LimitTable.Row> rows, Map<String, String> edition, Map<String, String> row) {
    if (cell(row, "rule").equals("range")) {
      return;
    }
    Comparison comparison =
        cell(row, "rule").equals("ge") ? Comparison.AT_LEAST : Comparison.AT_MOST;
    String scope = cell(row, "water_body").toUpperCase(Locale.ROOT);
    for (String body : scope.equals("ALL") ? List.of("RIVER", "LAKE") : List.of(scope)) {
      for (int grade = 1; grade <= WATER_CLASSES.size(); grade++) {
        String limit = cell(row, WATER_CLASSES.get(grade - 1)).split(" ", 2)[0];
        rows.add(
            of(
                edition,
                "CLASS" + grade,
                cell(row, "code"),
                body,
                comparison,
                limit,
                cell(row, "unit")));
      }
    }
  }

  private static void addNoise(
      List<LimitTable.Row> rows, Map<String, String> edition, Map<String, String> row) {
    for (int grade = 1; grade <= NOISE_GRADES; grade++) {
      rows.add(
          of(
              edition,
              "GRADE" + grade,
              cell(row, "kind").toUpperCase(Locale.ROOT),
              cell(row, "period").toUpperCase(Locale.ROOT),
              Comparison.AT_MOST,
              cell(row, "grade" + grade + "_max"),
              "dB(A)"));
    }
  }

  private static LimitTable.Row of(
      Map<String, String> edition,
      String grade,
      String item,
      String period,
      Comparison comparison,
      String limit,
      String unit) {
    return new LimitTable.Row(
        cell(edition, "standard"),
        cell(edition, "edition"),
        LocalDate.parse(cell(edition, "effective_from")),
        until(edition),
        grade,
        item,
        period,
        comparison,
        new BigDecimal(limit),
        unit);
  }

  private static Optional<LocalDate> until(Map<String, String> row) {
    String day = cell(row, "effective_to");
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}

package org.ecoplan.registry.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.registry.project.Category;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a Word file, for a person to look through. Nothing of it is kept.
 *
 * @param tables how many tables the file has
 * @param ignoredTables those without a heading for names of projects
 * @param errors what could not be read, or what an import would refuse
 * @param csv the rows as the file that the import of projects takes once they are confirmed
 */
@Schema(name = "WordPreview")
record WordPreview(
    String file,
    int tables,
    List<Integer> ignoredTables,
    List<ProjectRow> rows,
    List<Place> errors,
    String csv) {

  WordPreview {
    ignoredTables = List.copyOf(ignoredTables);
    rows = List.copyOf(rows);
    errors = List.copyOf(errors);
  }

  /**
   * A project as it was read; what could not be read is absent.
   *
   * @param table the table in the document, from 1
   * @param row the row in the table, from 1 with the heading
   * @param units the printed names, the leading one first
   */
  @Schema(name = "WordProjectRow")
  record ProjectRow(
      int table,
      int row,
      @Nullable String code,
      @Nullable Category category,
      @Nullable String subcategory,
      String name,
      @Nullable String startYear,
      @Nullable String endYear,
      List<String> units,
      String summary) {
    ProjectRow {
      units = List.copyOf(units);
    }
  }

  /** What is wrong, and where in the document. */
  @Schema(name = "WordError")
  record Place(int table, int row, String column, String message, String expected) {}

  static WordPreview of(
      String file,
      int tables,
      List<Integer> ignoredTables,
      List<ProjectRow> rows,
      List<Place> errors) {
    return new WordPreview(file, tables, ignoredTables, rows, errors, csv(rows));
  }

  private static String csv(List<ProjectRow> rows) {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      printer.printRecord(
          "code",
          "category",
          "subcategory",
          "name",
          "start_year",
          "end_year",
          "lead_unit",
          "responsible_units",
          "summary");
      for (ProjectRow row : rows) {
        printer.printRecord(
            row.code(),
            row.category(),
            row.subcategory(),
            row.name(),
            row.startYear(),
            row.endYear(),
            row.units().isEmpty() ? "" : row.units().get(0),
            String.join(";", row.units()),
            row.summary());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString();
  }
}

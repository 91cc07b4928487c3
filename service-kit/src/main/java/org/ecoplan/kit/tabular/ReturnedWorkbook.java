package org.ecoplan.kit.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What was uploaded, handed back with each error beside its cell: the cell red, the error in a note
 * on it and in a column of its own at the end of the row.
 */
public final class ReturnedWorkbook {
  private static final int FIRST_LINE = 1;
  private static final int WIDTH = 20;
  private static final int WIDTH_OF_ERRORS = 60;
  private static final String RED = "F8CBAD";

  private ReturnedWorkbook() {}

  /**
   * Writes the workbook. Where there are more errors than are told, the heading of their column
   * says so.
   *
   * @param csv what was read from the upload
   */
  public static byte[] of(byte[] csv, ImportReport report) {
    return of(csv, report.errors(), report.errorCount());
  }

  /** The same of a table whose errors are all told. */
  public static byte[] of(byte[] csv, List<RowError> errors) {
    return of(csv, errors, errors.size());
  }

  private static byte[] of(byte[] csv, List<RowError> errors, int found) {
    Map<Long, List<RowError>> byRow =
        errors.stream()
            .collect(Collectors.groupingBy(RowError::row, LinkedHashMap::new, Collectors.toList()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Ecoplan", "1.0");
        CSVParser parser =
            CSVParser.parse(
                new StringReader(new String(csv, StandardCharsets.UTF_8)), CSVFormat.RFC4180)) {
      workbook.setGlobalDefaultFont("宋体", 11);
      Worksheet sheet = workbook.newWorksheet("填写");
      List<String> headings = new ArrayList<>();
      int headingRow = 0;
      for (CSVRecord cells : parser) {
        long line = parser.getCurrentLineNumber();
        int row = Math.toIntExact(line) - FIRST_LINE;
        if (headings.isEmpty()) {
          cells.forEach(headings::add);
          headingRow = row;
        }
        for (int column = 0; column < cells.size(); column++) {
          sheet.width(column, WIDTH);
          sheet.inlineString(row, column, CsvRow.broken(cells.get(column)));
        }
        mark(sheet, row, headings, byRow.getOrDefault(line, List.of()));
      }
      sheet.width(headings.size(), WIDTH_OF_ERRORS);
      sheet.inlineString(
          headingRow,
          headings.size(),
          found > errors.size() ? "导入错误（共 %d 处，标出前 %d 处）".formatted(found, errors.size()) : "导入错误");
      sheet.freezePane(0, headingRow + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void mark(Worksheet sheet, int row, List<String> headings, List<RowError> errors) {
    for (RowError error : errors) {
      int column = headings.indexOf(error.column());
      if (column >= 0) {
        sheet.style(row, column).fillColor(RED).set();
        sheet.comment(row, column, said(error));
      }
    }
    if (!errors.isEmpty()) {
      sheet.inlineString(
          row,
          headings.size(),
          errors.stream()
              .map(error -> (error.column() == null ? "" : error.column() + "：") + said(error))
              .collect(Collectors.joining("；")));
      sheet.style(row, headings.size()).fillColor(RED).wrapText(true).set();
    }
  }

  private static String said(RowError error) {
    return error.expected() == null ? error.message() : error.message() + "，应为：" + error.expected();
  }
}

package org.ecoplan.indicator.export;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180) with a byte-order mark, without which spreadsheets garble Chinese.
 * Legend and title stay out: a CSV is for machines.
 */
final class CsvExport {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private CsvExport() {}

  static byte[] write(Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(line(table.columns().stream().map(Column::heading).toList()));
    for (List<Cell> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int index = 0; index < row.size(); index++) {
        cells.add(text(row.get(index), table.columns().get(index)));
      }
      lines.add(line(cells));
    }
    return (BYTE_ORDER_MARK + String.join(LINE_END, lines) + LINE_END)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Cell cell, Column column) {
    if (cell instanceof Cell.Text text) {
      return neutral(text.text());
    }
    if (cell instanceof Cell.Amount amount) {
      int decimals = Math.max(column.decimals(), amount.number().scale());
      return amount.number().setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }
    return cell instanceof Cell.Day day ? day.date().toString() : Cell.DASH;
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
  private static String neutral(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvExport::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(one -> one == '"' || one == ',' || one == '\n' || one == '\r')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}

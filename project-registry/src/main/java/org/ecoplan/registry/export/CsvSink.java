package org.ecoplan.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) in UTF-8, amounts in yuan: for machines, and with a mark for spreadsheets too. */
final class CsvSink implements RowSink {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;

  /**
   * Begins a file with its heading.
   *
   * @param mark whether a byte-order mark goes in front, without which spreadsheets garble Chinese
   */
  CsvSink(OutputStream out, List<Column> columns, boolean mark) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (mark) {
      writer.write(BYTE_ORDER_MARK);
    }
    printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(columns.stream().map(Column::name).toList());
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(text(cell));
    }
    printer.printRecord(texts);
  }

  @Override
  public void end() throws IOException {
    printer.close(true);
  }

  private static String text(@Nullable Object cell) {
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return cell instanceof String text ? neutral(text) : cell == null ? "" : cell.toString();
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
  private static String neutral(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

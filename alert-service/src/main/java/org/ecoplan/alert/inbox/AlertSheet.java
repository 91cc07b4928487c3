package org.ecoplan.alert.inbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Alerts as a table. A text that a spreadsheet would take for a formula is neutralised. */
final class AlertSheet {
  private static final List<String> HEADINGS =
      List.of(
          "规则", "对象编号", "对象", "级别", "状态", "责任单位", "自", "逾期天数", "说明", "发出时间", "确认人", "解除时间", "解除原因");
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private AlertSheet() {}

  /**
   * Writes CSV.
   *
   * @param pages hands every page of alerts to its consumer
   * @param mark whether a byte order mark comes first, without which Excel garbles Chinese
   */
  static void csv(OutputStream out, Consumer<Consumer<AlertView>> pages, boolean mark)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (mark) {
      writer.write(BYTE_ORDER_MARK);
    }
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(HEADINGS);
    pages.accept(
        alert -> {
          try {
            printer.printRecord(row(alert));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    printer.flush();
  }

  /** Writes an xlsx workbook with one sheet. */
  static void xlsx(OutputStream out, Consumer<Consumer<AlertView>> pages) throws IOException {
    try (Workbook workbook = new Workbook(out, "Ecoplan", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("预警");
      for (int column = 0; column < HEADINGS.size(); column++) {
        sheet.value(0, column, HEADINGS.get(column));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      int[] next = {1};
      pages.accept(
          alert -> {
            List<String> cells = row(alert);
            for (int column = 0; column < cells.size(); column++) {
              sheet.value(next[0], column, cells.get(column));
            }
            next[0]++;
          });
    }
  }

  private static List<String> row(AlertView alert) {
    return List.of(
        text(alert.ruleZh()),
        text(alert.subject()),
        text(alert.subjectName()),
        alert.severity().name(),
        alert.state().name(),
        text(String.join("；", alert.units())),
        text(alert.since()),
        text(alert.daysLate()),
        text(alert.message()),
        text(alert.raisedAt()),
        text(alert.acknowledgedBy()),
        text(alert.resolvedAt()),
        text(alert.resolution()));
  }

  private static String text(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}

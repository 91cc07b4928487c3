package org.ecoplan.alert.inbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecoplan.alert.casefile.AlertStatus;
import org.ecoplan.alert.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Alerts as a table. A text that a spreadsheet would take for a formula is neutralised. */
final class AlertSheet {
  private static final Map<Severity, String> SEVERITIES =
      Map.of(Severity.INFO, "提示", Severity.WARNING, "警告", Severity.CRITICAL, "严重");
  private static final Map<AlertStatus, String> STATES =
      Map.of(AlertStatus.OPEN, "待处理", AlertStatus.ACKNOWLEDGED, "已知悉", AlertStatus.RESOLVED, "已解除");
  private static final List<Column> COLUMNS =
      List.of(
          new Column("规则", 16, AlertView::ruleZh),
          new Column("对象编号", 28, AlertView::subject),
          new Column("对象", 36, AlertView::subjectName),
          new Column("级别", 8, alert -> SEVERITIES.get(alert.severity())),
          new Column("状态", 8, alert -> STATES.get(alert.state())),
          new Column("责任单位", 32, alert -> String.join("；", alert.units())),
          new Column("自", 12, AlertView::since),
          new Column("逾期天数", 10, AlertView::daysLate),
          new Column("说明", 60, AlertView::message),
          new Column("发出时间", 17, alert -> time(alert.raisedAt())),
          new Column("确认人", 12, AlertView::acknowledgedBy),
          new Column("解除时间", 17, alert -> time(alert.resolvedAt())),
          new Column("解除原因", 36, AlertView::resolution));
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final String HEADING_COLOUR = "DDEBF7";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
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
    printer.printRecord(COLUMNS.stream().map(Column::heading).toList());
    pages.accept(
        alert -> {
          try {
            printer.printRecord(COLUMNS.stream().map(column -> text(column.of(alert))).toList());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    printer.flush();
  }

  /** Writes an xlsx workbook with one sheet that prints on landscape A4, a page wide. */
  static void xlsx(OutputStream out, Consumer<Consumer<AlertView>> pages) throws IOException {
    try (Workbook workbook = new Workbook(out, "Ecoplan", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("预警");
      sheet.freezePane(0, 1);
      sheet.repeatRows(0, 0);
      sheet.paperSize(PaperSize.A4_PAPER);
      sheet.pageOrientation("landscape");
      sheet.fitToWidth((short) 1);
      sheet.fitToHeight((short) 0);
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.width(column, COLUMNS.get(column).width());
        sheet.value(0, column, COLUMNS.get(column).heading());
        sheet
            .style(0, column)
            .bold()
            .fillColor(HEADING_COLOUR)
            .horizontalAlignment("center")
            .verticalAlignment("center")
            .borderStyle("thin")
            .set();
      }
      int[] next = {1};
      pages.accept(
          alert -> {
            for (int column = 0; column < COLUMNS.size(); column++) {
              write(sheet, next[0], column, COLUMNS.get(column).of(alert));
            }
            next[0]++;
          });
      sheet.setAutoFilter(0, 0, next[0] - 1, COLUMNS.size() - 1);
    }
  }

  /** A number as a number and a day as a day, so that a spreadsheet can sort by it. */
  private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
    } else {
      sheet.value(row, column, text(value));
    }
    StyleSetter style = sheet.style(row, column);
    style.wrapText(true).verticalAlignment("top").borderStyle("thin");
    if (value instanceof LocalDate) {
      style.format("yyyy-mm-dd");
    }
    style.set();
  }

  private static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : TIME.format(instant);
  }

  private static String text(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /**
   * A column of both tables.
   *
   * @param width in characters of the spreadsheet
   */
  private record Column(String heading, int width, Value value) {
    @Nullable Object of(AlertView alert) {
      return value.of(alert);
    }
  }

  /** What an alert has in a column. */
  @FunctionalInterface
  private interface Value {
    @Nullable Object of(AlertView alert);
  }
}

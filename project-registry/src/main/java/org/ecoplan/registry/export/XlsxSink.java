package org.ecoplan.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecoplan.kit.tabular.WanColumn;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with one sheet, written as it comes: rows are flushed, and texts stand in their cells
 * instead of a table of all texts, so memory does not grow with the number of rows. A text is
 * always a text: no cell of ours is a formula.
 *
 * <p>Between title and headings a hidden row has the names of the columns, by which the file can be
 * uploaded again.
 */
final class XlsxSink implements RowSink {
  private static final int NAMES_ROW = 1;
  private static final int HEADING_ROW = 2;
  private static final int FLUSH_EVERY = 500;
  private static final double HEADING_HEIGHT = 24;

  /** The most characters that a cell holds (ECMA-376, SpreadsheetML limits). */
  private static final int LONGEST_TEXT = 32_767;

  /**
   * The characters that an A3 page in landscape holds at about 80 % of their size: 400 mm between
   * the margins, 2.1 mm each at 11 points.
   */
  private static final int READABLE_WIDTH = 240;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final List<Column> columns;
  private int row = HEADING_ROW + 1;

  XlsxSink(OutputStream out, String title, List<Column> columns) {
    this.columns = columns;
    workbook = new Workbook(out, "Ecoplan", "1.0");
    workbook.setGlobalDefaultFont("宋体", 11);
    sheet = workbook.newWorksheet("数据");
    for (int index = 0; index < columns.size(); index++) {
      sheet.width(index, columns.get(index).width());
    }
    int keys = (int) columns.stream().takeWhile(Column::key).count();
    sheet.freezePane(keys, HEADING_ROW + 1);
    print(keys);
    sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
    sheet.inlineString(0, 0, title);
    sheet.style(0, 0).bold().fontSize(14).set();
    heading();
  }

  /**
   * As many A3 pages beside each other as it takes to stay readable; each has the headings and the
   * key columns, which is why those count on every page.
   */
  private void print(int keys) {
    int onEach = columns.stream().limit(keys).mapToInt(Column::width).sum();
    int divided = columns.stream().skip(keys).mapToInt(Column::width).sum();
    int room = READABLE_WIDTH - onEach;
    sheet.repeatRows(HEADING_ROW);
    if (keys > 0) {
      sheet.repeatCols(0, keys - 1);
    }
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A3_PAPER);
    sheet.fitToWidth((short) Math.max(1, (divided + room - 1) / room));
    sheet.fitToHeight((short) 0);
  }

  private void heading() {
    for (int index = 0; index < columns.size(); index++) {
      sheet.inlineString(NAMES_ROW, index, columns.get(index).nameForPeople());
      sheet.inlineString(HEADING_ROW, index, columns.get(index).zh());
      sheet
          .style(HEADING_ROW, index)
          .bold()
          .wrapText(true)
          .fillColor("E7EFE9")
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .borderStyle(BorderSide.TOP, BorderStyle.MEDIUM)
          .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
          .set();
    }
    sheet.hideRow(NAMES_ROW);
    sheet.rowHeight(HEADING_ROW, HEADING_HEIGHT);
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    for (int index = 0; index < cells.size(); index++) {
      cell(index, cells.get(index));
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void cell(int index, @Nullable Object value) {
    if (value instanceof BigDecimal share && columns.get(index).content() == Column.Content.SHARE) {
      sheet.value(row, index, share);
      sheet.style(row, index).format("0.00%").set();
    } else if (value instanceof BigDecimal yuan) {
      sheet.value(row, index, WanColumn.of(yuan));
      sheet.style(row, index).format("#,##0.00").set();
    } else if (value instanceof Number number) {
      sheet.value(row, index, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, index, day);
      sheet.style(row, index).format("yyyy-mm-dd").set();
    } else if (value != null) {
      String text = value.toString();
      sheet.inlineString(
          row, index, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }
  }

  @Override
  public void end() throws IOException {
    sheet.setAutoFilter(HEADING_ROW, 0, Math.max(HEADING_ROW, row - 1), columns.size() - 1);
    workbook.close();
  }
}

package org.ecoplan.indicator.export;

import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables one below the other on a sheet, after the conventions of statistical tables: thick rules
 * above and below, open sides, no empty cell, the legend under the table.
 */
final class SheetWriter {
  private static final int HEADING_ROW = 1;

  /** Characters that a page in landscape holds and that can still be read. */
  private static final int A4_WIDTH = 170;

  private static final int A3_WIDTH = 240;

  /** In points. */
  private static final double LINE_HEIGHT = 16;

  private final Worksheet sheet;
  private int row;

  private SheetWriter(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** Writes them; the heading of the first one stays in sight and is repeated on each page. */
  static void write(Worksheet sheet, List<Table> tables) {
    List<Column> columns = tables.get(0).columns();
    for (int index = 0; index < columns.size(); index++) {
      sheet.width(index, columns.get(index).width());
    }
    sheet.freezePane(0, HEADING_ROW + 1);
    sheet.repeatRows(HEADING_ROW);
    printOnA4(sheet);
    int width = tables.stream().mapToInt(SheetWriter::widthOf).max().orElse(0);
    if (width > A4_WIDTH) {
      sheet.paperSize(PaperSize.A3_PAPER);
      sheet.fitToWidth((short) ((width + A3_WIDTH - 1) / A3_WIDTH));
    }
    SheetWriter writer = new SheetWriter(sheet);
    tables.forEach(writer::write);
  }

  private static int widthOf(Table table) {
    return table.columns().stream().mapToInt(Column::width).sum();
  }

  /** A page is as wide as the sheet, and says which page it is. */
  static void printOnA4(Worksheet sheet) {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
  }

  private void write(Table table) {
    sheet.value(row, 0, table.title());
    sheet.style(row, 0).bold().fontSize(14).set();
    row++;
    writeHeading(table.columns());
    if (table.rows().isEmpty()) {
      writeRow(
          table.columns(),
          table.columns().stream().map(column -> (Cell) new Cell.None()).toList(),
          true);
    }
    for (int index = 0; index < table.rows().size(); index++) {
      writeRow(table.columns(), table.rows().get(index), index == table.rows().size() - 1);
    }
    for (String line : table.legend()) {
      sheet.value(row, 0, line);
      row++;
    }
    row++;
  }

  private void writeHeading(List<Column> columns) {
    for (int index = 0; index < columns.size(); index++) {
      sheet.value(row, index, columns.get(index).zh() + "\n" + columns.get(index).en());
      sheet
          .style(row, index)
          .bold()
          .wrapText(true)
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .borderStyle(BorderSide.TOP, BorderStyle.THICK)
          .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
          .set();
    }
    sheet.rowHeight(
        row, LINE_HEIGHT * columns.stream().mapToInt(Column::headingLines).max().orElse(1));
    row++;
  }

  private void writeRow(List<Column> columns, List<Cell> cells, boolean last) {
    BorderStyle below = last ? BorderStyle.THICK : BorderStyle.HAIR;
    for (int index = 0; index < cells.size(); index++) {
      writeCell(index, cells.get(index), columns.get(index), below);
    }
    row++;
  }

  private void writeCell(int index, Cell cell, Column column, BorderStyle below) {
    var style =
        sheet.style(row, index).verticalAlignment("top").borderStyle(BorderSide.BOTTOM, below);
    if (cell instanceof Cell.Text text) {
      sheet.value(row, index, text.text());
      style.wrapText(true).set();
    } else if (cell instanceof Cell.Amount amount) {
      sheet.value(row, index, amount.number());
      style.horizontalAlignment("right").format(numberFormat(column.decimals())).set();
    } else if (cell instanceof Cell.Day day) {
      sheet.value(row, index, day.date());
      style.horizontalAlignment("center").format("yyyy-mm-dd").set();
    } else {
      sheet.value(row, index, Cell.DASH);
      style.horizontalAlignment("center").set();
    }
  }

  private static String numberFormat(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }
}

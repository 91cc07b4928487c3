package org.ecoplan.indicator.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * The cells of a statistical table: thick rules above and below, open sides, no empty cell, the
 * heading repeated on each page, rows that do not break.
 */
final class Grid {
  /** The width of the type area, 156 mm, in twentieths of a point. */
  static final int WIDTH = 8844;

  static final String NONE = "—";

  /** In eighths of a point. */
  private static final BigInteger THICK = BigInteger.valueOf(12);

  private static final BigInteger THIN = BigInteger.valueOf(4);

  /** Between rule and text, in twentieths of a point. */
  private static final BigInteger CELL_MARGIN = BigInteger.valueOf(45);

  /** As wide as a digit, and as wide as a point: what stands at the right of shorter decimals. */
  private static final String DIGIT_SPACE = "\u2007";

  private static final String POINT_SPACE = "\u2008";

  /** How the cells of a column are set; each is a style of the template. */
  enum Align {
    TEXT("TableText"),
    CENTRE("TableCentre"),
    NUMBER("TableNumber");

    private final String style;

    Align(String style) {
      this.style = style;
    }
  }

  private record Column(String heading, int weight, Align align) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a column; widths are shares of the type area by weight. */
  Grid column(String heading, int weight, Align align) {
    columns.add(new Column(heading, weight, align));
    return this;
  }

  /** Adds a row; what is absent or empty is shown as a dash. */
  void row(List<? extends @Nullable String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException("a row has " + cells.size() + " cells");
    }
    List<String> shown = new ArrayList<>();
    for (String cell : cells) {
      shown.add(cell == null || cell.isEmpty() ? NONE : cell);
    }
    rows.add(shown);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void writeTo(XWPFTable table) {
    if (rows.isEmpty()) {
      rows.add(columns.stream().map(column -> NONE).toList());
    }
    List<Integer> widths = widths();
    frame(table, widths);
    XWPFTableRow heading = table.getRow(0);
    fill(heading, columns.stream().map(Column::heading).toList(), widths, true);
    CTTrPr properties = properties(heading);
    properties.addNewTblHeader();
    List<Integer> decimals = decimals();
    for (List<String> row : rows) {
      fill(table.createRow(), aligned(row, decimals), widths, false);
    }
  }

  /** The most decimals that a number of each column has. */
  private List<Integer> decimals() {
    List<Integer> decimals = new ArrayList<>();
    for (int index = 0; index < columns.size(); index++) {
      int column = index;
      decimals.add(
          columns.get(column).align() == Align.NUMBER
              ? rows.stream().mapToInt(row -> decimals(row.get(column))).max().orElse(0)
              : 0);
    }
    return decimals;
  }

  /** Decimal points stand one below the other. */
  private static List<String> aligned(List<String> row, List<Integer> decimals) {
    List<String> aligned = new ArrayList<>();
    for (int index = 0; index < row.size(); index++) {
      String cell = row.get(index);
      int missing = decimals.get(index) - decimals(cell);
      // A text may have more digits behind a point than its column, which is not one of numbers.
      boolean needsNone = missing <= 0 || cell.equals(NONE);
      String point = decimals(cell) == 0 ? POINT_SPACE : "";
      aligned.add(needsNone ? cell : cell + point + DIGIT_SPACE.repeat(missing));
    }
    return aligned;
  }

  private static int decimals(String cell) {
    int point = cell.indexOf('.');
    return point < 0 ? 0 : (int) cell.chars().skip(point + 1L).filter(Character::isDigit).count();
  }

  private void frame(XWPFTable table, List<Integer> widths) {
    CTTblPr properties = table.getCTTbl().getTblPr();
    CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(WIDTH));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblCellMar margins =
        properties.isSetTblCellMar() ? properties.getTblCellMar() : properties.addNewTblCellMar();
    margin(margins.isSetLeft() ? margins.getLeft() : margins.addNewLeft());
    margin(margins.isSetRight() ? margins.getRight() : margins.addNewRight());
    if (!properties.isSetJc()) {
      properties.addNewJc().setVal(STJcTable.CENTER);
    }
    CTTblBorders borders =
        properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
    rule(borders.isSetTop() ? borders.getTop() : borders.addNewTop(), THICK);
    rule(borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom(), THICK);
    rule(borders.isSetInsideH() ? borders.getInsideH() : borders.addNewInsideH(), THIN);
    rule(borders.isSetInsideV() ? borders.getInsideV() : borders.addNewInsideV(), THIN);
    open(borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft());
    open(borders.isSetRight() ? borders.getRight() : borders.addNewRight());
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    widths.forEach(each -> grid.addNewGridCol().setW(BigInteger.valueOf(each)));
  }

  private static void margin(CTTblWidth margin) {
    margin.setType(STTblWidth.DXA);
    margin.setW(CELL_MARGIN);
  }

  private static void rule(CTBorder border, BigInteger size) {
    border.setVal(STBorder.SINGLE);
    border.setSz(size);
    border.setSpace(BigInteger.ZERO);
    border.setColor("000000");
  }

  private static void open(CTBorder border) {
    border.setVal(STBorder.NIL);
  }

  private void fill(XWPFTableRow row, List<String> cells, List<Integer> widths, boolean isHeading) {
    properties(row).addNewCantSplit();
    for (int index = 0; index < cells.size(); index++) {
      XWPFTableCell cell = row.getCell(index);
      if (cell == null) {
        cell = row.createCell();
      }
      cell.setWidth(String.valueOf(widths.get(index)));
      cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
      XWPFParagraph paragraph = cell.getParagraphArray(0);
      String text = cells.get(index);
      paragraph.setStyle(
          isHeading
              ? "TableHead"
              : (text.equals(NONE) ? Align.CENTRE : columns.get(index).align()).style);
      paragraph.createRun().setText(text);
    }
  }

  private static CTTrPr properties(XWPFTableRow row) {
    return row.getCtRow().isSetTrPr() ? row.getCtRow().getTrPr() : row.getCtRow().addNewTrPr();
  }

  private List<Integer> widths() {
    int weights = columns.stream().mapToInt(Column::weight).sum();
    List<Integer> widths = new ArrayList<>();
    int left = WIDTH;
    for (int index = 0; index < columns.size() - 1; index++) {
      int width = WIDTH * columns.get(index).weight() / weights;
      widths.add(width);
      left -= width;
    }
    widths.add(left);
    return widths;
  }
}

package org.ecoplan.indicator.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;

/**
 * Writes paragraphs and tables in front of a placeholder of the template. What they look like is
 * the template's: only names of its styles stand here.
 */
final class Pen {
  private static final List<String> ORDINALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
  private final XWPFDocument document;
  private final XWPFParagraph place;
  private final TableCount tables;
  private int headings;

  /** The number of tables so far: they are numbered through the whole document. */
  static final class TableCount {
    private int count;

    int next() {
      return ++count;
    }
  }

  Pen(XWPFDocument document, XWPFParagraph place, TableCount tables) {
    this.document = document;
    this.place = place;
    this.tables = tables;
  }

  /** A paragraph of running text. */
  void text(String text) {
    write("Normal", text);
  }

  /** A heading of the second level, numbered （一）, （二）. */
  void heading(String text) {
    write("Heading2", "（" + ordinal(++headings) + "）" + text);
  }

  /** A paragraph in one of the template's styles. */
  void write(String style, String text) {
    XWPFParagraph paragraph = before();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
  }

  /**
   * A statistical table with its title above and its note below.
   *
   * @param title says what, where and when; the number is added
   * @param unit stands at the right above the table
   * @param note legend and data date
   */
  void table(String title, String unit, Grid grid, String note) {
    write("TableTitle", "表 " + tables.next() + "  " + title);
    write("TableUnit", unit);
    XWPFTable table;
    try (XmlCursor cursor = place.getCTP().newCursor()) {
      table = document.insertNewTbl(cursor);
    }
    grid.writeTo(table);
    write("TableNote", note);
  }

  /** Takes the placeholder away once everything stands. */
  void finish() {
    document.removeBodyElement(document.getPosOfParagraph(place));
  }

  private XWPFParagraph before() {
    try (XmlCursor cursor = place.getCTP().newCursor()) {
      return document.insertNewParagraph(cursor);
    }
  }

  private static String ordinal(int number) {
    if (number <= 10) {
      return ORDINALS.get(number - 1);
    }
    String tens = number < 20 ? "十" : ORDINALS.get(number / 10 - 1) + "十";
    return number % 10 == 0 ? tens : tens + ORDINALS.get(number % 10 - 1);
  }
}

package org.ecoplan.registry.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.tabular.UploadedWorkbook;
import org.ecoplan.registry.problem.RegistryProblem;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A table of a Word file as the rectangle that a reader sees: a merged cell says its text in every
 * place that it covers.
 *
 * @param number the table's place in the document, from 1
 * @param rows texts by row and column
 */
record WordTable(int number, List<WordTable.Line> rows) {
  /** A document's XML is held in memory at several times its size. */
  static final long MOST_UNPACKED = 24L * 1024 * 1024;

  private static final int MOST_ROWS = 5_000;
  private static final int MOST_COLUMNS = 64;

  WordTable {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param cells its texts by column
   * @param isOneCell whether a single cell goes all across, as headings of categories do
   */
  record Line(List<String> cells, boolean isOneCell) {
    Line {
      cells = List.copyOf(cells);
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * The tables of a document in their order.
   *
   * @throws DomainProblem {@link RegistryProblem#IMPORT_REFUSED} where the file is not to be
   *     trusted, or is no docx
   */
  static List<WordTable> in(String fileName, byte[] content) {
    new UploadedWorkbook(RegistryProblem.IMPORT_REFUSED, fileName, content)
        .requireHarmless(MOST_UNPACKED);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
      List<WordTable> tables = new ArrayList<>();
      for (XWPFTable table : document.getTables()) {
        tables.add(new WordTable(tables.size() + 1, lines(table)));
      }
      return tables;
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException e) {
      throw DomainProblem.of(
              RegistryProblem.IMPORT_REFUSED, "文件 " + fileName + " 不是可读取的 docx 文件，没有写入任何内容")
          .field("file", "不是 docx", "用 Word 或 WPS 另存为 .docx");
    }
  }

  private static List<Line> lines(XWPFTable table) {
    if (table.getRows().size() > MOST_ROWS) {
      throw DomainProblem.of(RegistryProblem.IMPORT_REFUSED, "表格超过 " + MOST_ROWS + " 行，没有写入任何内容")
          .field("file", "行数过多", "不超过 " + MOST_ROWS + " 行");
    }
    List<Line> lines = new ArrayList<>();
    List<String> above = List.of();
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = new ArrayList<>();
      List<XWPFTableCell> printed = row.getTableCells();
      for (XWPFTableCell cell : printed) {
        String own = text(cell);
        for (int span = span(cell); span > 0 && cells.size() < MOST_COLUMNS; span--) {
          int column = cells.size();
          boolean continues = continuesAbove(cell) && column < above.size();
          cells.add(continues ? above.get(column) : own);
        }
      }
      lines.add(new Line(cells, printed.size() == 1));
      above = cells;
    }
    return lines;
  }

  /** A cell's paragraphs are its lines; they say one thing. */
  private static String text(XWPFTableCell cell) {
    return cell.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .map(text -> text.replaceAll("[\\s\\u3000]+", " ").strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(""));
  }

  private static int span(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties == null || !properties.isSetGridSpan()
        ? 1
        : Math.max(1, Math.min(MOST_COLUMNS, properties.getGridSpan().getVal().intValue()));
  }

  private static boolean continuesAbove(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties != null
        && properties.isSetVMerge()
        && !STMerge.RESTART.equals(properties.getVMerge().getVal());
  }
}

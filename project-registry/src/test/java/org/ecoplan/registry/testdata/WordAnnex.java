package org.ecoplan.registry.testdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word files in the form of a plan's annex. */
public final class WordAnnex {
  private WordAnnex() {}

  /**
   * A document with a table of something else and one of projects. A line with bars is a project,
   * {@code ^} continues the cell above, and a line without bars goes all across.
   */
  public static byte[] of(String... lines) {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createTable(1, 2).getRow(0).getCell(0).setText("指标");
      XWPFTable table = document.createTable(1, 6);
      fill(table.getRow(0), List.of("序号", "子类", "项目名称", "建设内容及规模", "建设年限", "责任单位"));
      int number = 0;
      for (String line : lines) {
        XWPFTableRow row = table.createRow();
        if (line.contains("|")) {
          number++;
          fill(row, Arrays.asList((number + "|" + line).split("\\|")));
        } else {
          while (row.getTableCells().size() > 1) {
            row.removeCell(1);
          }
          row.getCell(0).setText(line);
          properties(row, 0).addNewGridSpan().setVal(BigInteger.valueOf(6));
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(XWPFTableRow row, List<String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      if (texts.get(column).equals("^")) {
        properties(row, column).addNewVMerge().setVal(STMerge.CONTINUE);
      } else {
        row.getCell(column).setText(texts.get(column));
        if (column == 1) {
          properties(row, column).addNewVMerge().setVal(STMerge.RESTART);
        }
      }
    }
  }

  private static CTTcPr properties(XWPFTableRow row, int column) {
    CTTcPr known = row.getCell(column).getCTTc().getTcPr();
    return known == null ? row.getCell(column).getCTTc().addNewTcPr() : known;
  }
}

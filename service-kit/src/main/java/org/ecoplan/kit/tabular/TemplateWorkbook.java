package org.ecoplan.kit.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty workbook to fill in and upload: headings, an example, lists to choose words from. */
public final class TemplateWorkbook {
  private static final int LAST_ROW = 20_000;
  private static final int WIDTH = 24;

  private TemplateWorkbook() {}

  /**
   * The bytes of the workbook.
   *
   * @param headings the columns in their order
   */
  public static byte[] of(List<Heading> headings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Ecoplan", "1.0")) {
      workbook.setGlobalDefaultFont("宋体", 11);
      Worksheet sheet = workbook.newWorksheet("填写");
      Worksheet words = workbook.newWorksheet("可选值");
      for (int column = 0; column < headings.size(); column++) {
        Heading heading = headings.get(column);
        sheet.width(column, WIDTH);
        sheet.value(0, column, heading.printed());
        sheet.style(0, column).bold().wrapText(true).fillColor("E7EFE9").set();
        sheet.value(1, column, heading.example());
        sheet.style(1, column).italic().fontColor("7F7F7F").set();
        words.value(0, column, heading.printed());
        for (int row = 0; row < heading.words().size(); row++) {
          words.value(row + 1, column, heading.words().get(row));
        }
        if (!heading.words().isEmpty()) {
          sheet
              .range(1, column, LAST_ROW, column)
              .validateWithList(words.range(1, column, heading.words().size(), column))
              .errorTitle("不是可选的值")
              .error("请从列表中选择，可选值见“可选值”工作表")
              .showErrorMessage(true);
        }
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

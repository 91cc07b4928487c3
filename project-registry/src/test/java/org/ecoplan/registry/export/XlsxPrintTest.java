package org.ecoplan.registry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that is printed can be read, and every page says of which row it speaks. */
class XlsxPrintTest {
  /** Of ECMA-376, 18.3.1.63: the code of A3. */
  private static final String A3 = "paperSize=\"8\"";

  @TempDir Path folder;

  @Test
  void projectsArePrintedOnThreePagesBesideEachOther() throws IOException {
    Path file = written(ExportTable.PROJECTS.columns());

    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains(A3, "orientation=\"landscape\"", "fitToWidth=\"3\"", "fitToHeight=\"0\"");
  }

  @Test
  void theKeyColumnsAndTheHeadingAreOnEachPageAndStayInView() throws IOException {
    Path file = written(ExportTable.PROJECTS.columns());

    assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "$A:$B", "$3:$3");
    assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("xSplit=\"2\"", "ySplit=\"3\"");
  }

  @Test
  void aNarrowTableWithoutKeysFitsOnOnePage() throws IOException {
    Path file = written(List.of(Column.text("名称", "name", 40), Column.money("金额", "amount")));

    assertThat(part(file, "xl/worksheets/sheet1.xml")).contains(A3, "fitToWidth=\"1\"");
    assertThat(part(file, "xl/workbook.xml")).contains("$3:$3").doesNotContain("$A:");
  }

  private Path written(List<Column> columns) throws IOException {
    Path file = folder.resolve("table.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new XlsxSink(out, "标题", columns).end();
    }
    return file;
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile parts = new ZipFile(file.toFile())) {
      return new String(
          parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

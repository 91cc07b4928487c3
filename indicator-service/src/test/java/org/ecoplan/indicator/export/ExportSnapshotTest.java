package org.ecoplan.indicator.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.ecoplan.indicator.testdata.SmallEvaluation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is filed, as text that a reviewer reads in the diff. {@code -Decoplan.snapshots.update=true}
 * writes it anew.
 */
class ExportSnapshotTest {
  private static final Path SNAPSHOTS = Path.of("src", "test", "resources", "snapshots");

  @Test
  void theWorkbookReadsAsFiled() throws IOException {
    matches("workbook.txt", text(WorkbookExport.write(SmallEvaluation.made())));
  }

  @Test
  void theSameEvaluationGivesTheSameBytes() {
    assertThat(WorkbookExport.write(SmallEvaluation.made()))
        .isEqualTo(WorkbookExport.write(SmallEvaluation.made()));
  }

  @Test
  void theCsvReadsAsFiled() throws IOException {
    for (ExportList list : ExportList.values()) {
      String csv =
          new String(CsvExport.write(list.of(SmallEvaluation.made())), StandardCharsets.UTF_8);

      assertThat(csv).startsWith("\uFEFF").endsWith("\r\n");
      matches(list.word() + ".csv.txt", csv.substring(1).replace("\r\n", "\n"));
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaIsNeutralised() {
    String csv =
        new String(
            CsvExport.write(ExportList.INDICATORS.of(SmallEvaluation.made())),
            StandardCharsets.UTF_8);

    assertThat(csv).contains(",'=森林覆盖率,").contains(",-12.60,");
  }

  private static String text(byte[] workbook) throws IOException {
    List<String> lines = new ArrayList<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
      for (Sheet sheet : book.getSheets().toList()) {
        lines.add("== " + sheet.getName());
        for (Row row : sheet.read()) {
          lines.add(row.stream().map(ExportSnapshotTest::text).collect(Collectors.joining(" | ")));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String text(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return "yyyy-mm-dd".equals(cell.getDataFormatString())
        ? cell.asDate().toLocalDate().toString()
        : cell.getText().replace("\n", " / ");
  }

  private static void matches(String name, String text) throws IOException {
    Path snapshot = SNAPSHOTS.resolve(name);
    if (Boolean.getBoolean("ecoplan.snapshots.update")) {
      Files.createDirectories(SNAPSHOTS);
      Files.writeString(snapshot, text);
    }
    assertThat(text).isEqualTo(Files.readString(snapshot));
  }
}

package org.ecoplan.indicator.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.ecoplan.indicator.assessment.EvaluationInputs;
import org.ecoplan.indicator.assessment.Evaluator;
import org.ecoplan.indicator.assessment.Inputs;
import org.ecoplan.indicator.assessment.ThreeLists;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.evaluation.Publication;
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
    matches("workbook.txt", text(WorkbookExport.write(evaluation())));
  }

  @Test
  void theSameEvaluationGivesTheSameBytes() {
    assertThat(WorkbookExport.write(evaluation())).isEqualTo(WorkbookExport.write(evaluation()));
  }

  @Test
  void theCsvReadsAsFiled() throws IOException {
    for (ExportList list : ExportList.values()) {
      String csv = new String(CsvExport.write(list.of(evaluation())), StandardCharsets.UTF_8);

      assertThat(csv).startsWith("\uFEFF").endsWith("\r\n");
      matches(list.word() + ".csv.txt", csv.substring(1).replace("\r\n", "\n"));
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaIsNeutralised() {
    String csv =
        new String(CsvExport.write(ExportList.INDICATORS.of(evaluation())), StandardCharsets.UTF_8);

    assertThat(csv).contains(",'=森林覆盖率,").contains(",-12.60,");
  }

  private static Evaluation evaluation() {
    EvaluationInputs inputs = Inputs.small();
    ThreeLists lists = Evaluator.evaluate(inputs);
    return new Evaluation(
        new UUID(1, 2),
        1,
        "LZ-145",
        inputs.plan().name(),
        2023,
        inputs.asOf(),
        Publication.DRAFT,
        "0".repeat(64),
        inputs.methodVersion(),
        BigDecimal.valueOf(5),
        lists.seriesCounts(),
        lists.indicators(),
        lists.tasks(),
        lists.projects(),
        "planoffice",
        Instant.parse("2024-11-26T04:00:00Z"),
        null,
        null,
        null,
        null);
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

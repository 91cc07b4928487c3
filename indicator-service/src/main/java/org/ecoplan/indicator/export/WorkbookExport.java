package org.ecoplan.indicator.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.verdict.Verdict;

/**
 * An evaluation as a workbook: a cover, the three lists and the proofs. Nothing in it says which
 * evaluation it is or how far it has come, so that the same instant gives the same bytes.
 */
final class WorkbookExport {
  private WorkbookExport() {}

  static byte[] write(Evaluation evaluation) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Ecoplan", "1.0")) {
      workbook.setGlobalDefaultFont("宋体", 11);
      cover(workbook.newWorksheet("封面"), evaluation);
      SheetWriter.write(workbook.newWorksheet("指标清单"), List.of(IndicatorTable.of(evaluation)));
      SheetWriter.write(workbook.newWorksheet("任务清单"), List.of(TaskTable.of(evaluation)));
      SheetWriter.write(workbook.newWorksheet("项目清单"), ProjectTables.of(evaluation));
      SheetWriter.write(workbook.newWorksheet("证明"), List.of(ProofTable.of(evaluation)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ReproducibleZip.of(bytes.toByteArray(), evaluation.asOf());
  }

  private static void cover(Worksheet sheet, Evaluation evaluation) {
    SheetWriter.printOnA4(sheet);
    sheet.width(0, 42);
    sheet.width(1, 90);
    sheet.value(0, 0, evaluation.planName() + " " + evaluation.year() + " 年评估");
    sheet.style(0, 0).bold().fontSize(16).set();
    int row = 2;
    for (List<String> line : coverLines(evaluation)) {
      sheet.value(row, 0, line.get(0));
      sheet.style(row, 0).bold().verticalAlignment("top").set();
      sheet.value(row, 1, line.get(1));
      sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
      row++;
    }
  }

  private static List<List<String>> coverLines(Evaluation evaluation) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("规划代码 / Plan", evaluation.planCode()));
    lines.add(List.of("评估年 / Year", String.valueOf(evaluation.year())));
    lines.add(List.of("数据截至 / As of", Times.minute(evaluation.asOf()) + "（北京时间）"));
    lines.add(List.of("输入的 SHA-256 / SHA-256 of the inputs", evaluation.sha256()));
    lines.add(List.of("方法版本 / Method version", evaluation.methodVersion()));
    lines.add(
        List.of(
            "容差 δ / Tolerance", evaluation.delta().toPlainString() + " 个百分点（本系统设定 / our choice）"));
    lines.add(List.of("各评价的序列数 / Series by verdict", counts(evaluation)));
    lines.add(
        List.of(
            "评价用语，由好到差 / Verdicts, best first",
            Arrays.stream(Verdict.values())
                .map(verdict -> verdict.zh() + " " + verdict.name())
                .collect(Collectors.joining("；"))));
    return lines;
  }

  private static String counts(Evaluation evaluation) {
    return evaluation.seriesCounts().entrySet().stream()
        .map(count -> count.getKey().zh() + " " + count.getValue())
        .collect(Collectors.joining("；"));
  }
}

package org.ecoplan.indicator.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.ecoplan.indicator.evaluation.Evaluation;
import org.ecoplan.indicator.export.ReproducibleZip;

/**
 * Fills a template with an evaluation. Nothing in the document says which evaluation it is or how
 * far it has come: the same instant and the same template give the same bytes.
 */
final class DocumentExport {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

  private DocumentExport() {}

  static byte[] write(Evaluation evaluation, byte[] template) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
      fill(document, Report.of(evaluation));
      document.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ReproducibleZip.of(bytes.toByteArray(), evaluation.asOf());
  }

  private static void fill(XWPFDocument document, Report report) {
    Map<String, String> words = words(report.evaluation());
    Pen.TableCount tables = new Pen.TableCount();
    for (XWPFParagraph paragraph : List.copyOf(document.getParagraphs())) {
      Placeholder.of(paragraph.getText())
          .ifPresentOrElse(
              placeholder -> {
                Pen pen = new Pen(document, paragraph, tables);
                placeholder.write(report, pen);
                pen.finish();
              },
              () -> replace(paragraph, words));
    }
  }

  private static Map<String, String> words(Evaluation evaluation) {
    return Map.of(
        "{{规划名称}}", evaluation.planName(),
        "{{评估年}}", String.valueOf(evaluation.year()),
        "{{数据截至日期}}", DAY.format(evaluation.asOf()));
  }

  /** Word cuts a word into several runs where it was edited: the first one gets the whole text. */
  private static void replace(XWPFParagraph paragraph, Map<String, String> words) {
    String text = paragraph.getText();
    String replaced = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      replaced = replaced.replace(word.getKey(), word.getValue());
    }
    if (replaced.equals(text)) {
      return;
    }
    List<XWPFRun> runs = paragraph.getRuns();
    runs.get(0).setText(replaced, 0);
    for (int index = runs.size() - 1; index > 0; index--) {
      paragraph.removeRun(index);
    }
  }
}

package org.ecoplan.indicator.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.kit.problem.DomainProblem;

/** A Word document with placeholders, checked before it is ever used. */
final class DocumentTemplate {
  private static final String SHIPPED = "/templates/evaluation.docx";

  private static final Set<String> STYLES =
      Set.of(
          "Heading2",
          "TableTitle",
          "TableUnit",
          "TableHead",
          "TableText",
          "TableCentre",
          "TableNumber",
          "TableNote",
          "ProofTitle",
          "ProofText");

  private DocumentTemplate() {}

  /** The template that ships with the service. */
  static byte[] shipped() {
    try (InputStream stream = DocumentTemplate.class.getResourceAsStream(SHIPPED)) {
      if (stream == null) {
        throw new IllegalStateException("template missing: " + SHIPPED);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses what would give an incomplete document.
   *
   * @throws DomainProblem {@link IndicatorProblem#TEMPLATE_UNUSABLE}
   */
  static void check(byte[] content) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
      checkPlaceholders(document);
      checkStyles(document);
    } catch (IOException
        | POIXMLException
        | EmptyFileException
        | UnsupportedFileFormatException e) {
      throw refused("文件不是可读取的 Word 文档（docx）", "由“下载模板”得到、用 Word 修改并保存的 docx");
    }
  }

  private static void checkPlaceholders(XWPFDocument document) {
    Set<Placeholder> found = EnumSet.noneOf(Placeholder.class);
    for (XWPFParagraph paragraph : document.getParagraphs()) {
      String text = paragraph.getText();
      if (Placeholder.isMark(text)) {
        Placeholder placeholder =
            Placeholder.of(text)
                .orElseThrow(() -> refused("模板中有不认识的占位 " + text.strip(), Placeholder.expected()));
        if (!found.add(placeholder)) {
          throw refused("占位 " + placeholder.mark() + " 出现了两次", "每个占位一次");
        }
      }
    }
    Set<Placeholder> missing = EnumSet.complementOf(EnumSet.copyOf(withAtLeastOne(found)));
    if (!missing.isEmpty()) {
      throw refused(
          "模板缺少占位 " + missing.stream().map(Placeholder::mark).collect(Collectors.joining(" ")),
          "每个占位独占一段");
    }
  }

  private static Set<Placeholder> withAtLeastOne(Set<Placeholder> found) {
    if (found.isEmpty()) {
      throw refused("模板中没有占位", Placeholder.expected());
    }
    return found;
  }

  private static void checkStyles(XWPFDocument document) {
    String missing =
        STYLES.stream()
            .filter(style -> !document.getStyles().styleExist(style))
            .sorted()
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw refused("模板缺少样式 " + missing, "保留原模板的样式，可以修改其格式");
    }
  }

  private static DomainProblem refused(String what, String expected) {
    return DomainProblem.of(IndicatorProblem.TEMPLATE_UNUSABLE, what).field("file", what, expected);
  }
}

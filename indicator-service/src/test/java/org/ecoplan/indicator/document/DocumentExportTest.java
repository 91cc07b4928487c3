package org.ecoplan.indicator.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.ecoplan.indicator.testdata.SmallEvaluation;
import org.ecoplan.kit.problem.DomainProblem;
import org.junit.jupiter.api.Test;

/** What is filed: its words as a text that a reviewer reads, its typography on the XML. */
class DocumentExportTest {
  private static final Path SNAPSHOT =
      Path.of("src", "test", "resources", "snapshots", "report.txt");

  private static final byte[] WRITTEN =
      DocumentExport.write(SmallEvaluation.made(), DocumentTemplate.shipped());

  @Test
  void readsAsFiled() throws IOException {
    String text = text(WRITTEN);
    if (Boolean.getBoolean("ecoplan.snapshots.update")) {
      Files.writeString(SNAPSHOT, text);
    }
    assertThat(text).isEqualTo(Files.readString(SNAPSHOT));
  }

  @Test
  void theSameEvaluationGivesTheSameBytes() {
    assertThat(DocumentExport.write(SmallEvaluation.made(), DocumentTemplate.shipped()))
        .isEqualTo(WRITTEN);
  }

  @Test
  void thePageIsThatOfAnOfficialDocument() throws IOException {
    String document = part(WRITTEN, "word/document.xml");

    assertThat(document)
        .contains("w:w=\"11906\"", "w:h=\"16838\"")
        .contains("w:top=\"2098\"", "w:left=\"1588\"", "w:bottom=\"1984\"", "w:right=\"1474\"")
        .contains("w:type=\"linesAndChars\"", "w:linePitch=\"579\"", "w:charSpace=\"-848\"");
  }

  @Test
  void pagesAreNumberedByAFieldOddOnTheRightAndEvenOnTheLeft() throws IOException {
    assertThat(part(WRITTEN, "word/settings.xml")).contains("evenAndOddHeaders");
    assertThat(part(WRITTEN, "word/footer1.xml"))
        .contains(" PAGE ", "<w:jc w:val=\"right\"/>", "<w:sz w:val=\"28\"/>", "— ", " —");
    assertThat(part(WRITTEN, "word/footer2.xml")).contains(" PAGE ", "<w:jc w:val=\"left\"/>");
  }

  @Test
  void bodyTitleAndHeadingsHaveTheirFaces() throws IOException {
    String styles = part(WRITTEN, "word/styles.xml");

    assertThat(style(styles, "Normal"))
        .contains("w:eastAsia=\"仿宋\"", "<w:sz w:val=\"32\"/>", "w:line=\"579\"", "exact")
        .contains("<w:spacing w:val=\"-5\"/>");
    assertThat(style(styles, "Title")).contains("小标宋", "<w:sz w:val=\"44\"/>", "center");
    assertThat(style(styles, "Heading1")).contains("w:eastAsia=\"黑体\"");
    assertThat(style(styles, "Heading2")).contains("w:eastAsia=\"楷体\"");
    assertThat(style(styles, "SignDate")).contains("w:rightChars=\"400\"");
    assertThat(part(WRITTEN, "word/fontTable.xml"))
        .contains("仿宋_GB2312;FangSong", "Noto Serif CJK SC");
  }

  @Test
  void tablesHaveThickRulesOpenSidesRepeatedHeadingsAndNoEmptyCell() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WRITTEN))) {
      assertThat(document.getTables()).hasSizeGreaterThan(5);
      for (XWPFTable table : document.getTables()) {
        String xml = table.getCTTbl().toString();
        assertThat(xml)
            .containsPattern("<w:top w:val=\"single\"[^>]*w:sz=\"12\"")
            .containsPattern("<w:bottom w:val=\"single\"[^>]*w:sz=\"12\"")
            .contains("<w:left w:val=\"nil\"/>", "<w:right w:val=\"nil\"/>");
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows())
            .flatExtracting(row -> row.getTableCells())
            .extracting(XWPFTableCell::getText)
            .noneMatch(String::isBlank);
      }
    }
  }

  @Test
  void everyNumberedProofOfTheTextStandsInTheAnnex() throws IOException {
    String text = text(WRITTEN);
    String annex = text.substring(text.indexOf("附件 1"));

    List<String> cited =
        text.lines()
            .flatMap(line -> Pattern.compile("证\\d\\d").matcher(line).results())
            .map(MatchResult::group)
            .distinct()
            .toList();

    assertThat(cited).isNotEmpty().allSatisfy(one -> assertThat(annex).contains("\n" + one));
  }

  @Test
  void aClerkMayRewordAndReorderTheTemplate() throws IOException {
    byte[] edited = edited("{{#任务落实情况}}", "{{#任务落实情况}}", "三、指标完成情况", "三、指标怎么样");

    assertThatCode(() -> DocumentTemplate.check(edited)).doesNotThrowAnyException();
    assertThat(text(DocumentExport.write(SmallEvaluation.made(), edited))).contains("三、指标怎么样");
  }

  @Test
  void aTemplateThatLosesAPlaceOrIsNoDocumentIsRefused() throws IOException {
    byte[] lost = edited("{{#任务落实情况}}", "（略）");
    byte[] unknown = edited("{{#任务落实情况}}", "{{#任务}}");

    assertThatThrownBy(() -> DocumentTemplate.check(lost))
        .isInstanceOf(DomainProblem.class)
        .hasMessageContaining("{{#任务落实情况}}");
    assertThatThrownBy(() -> DocumentTemplate.check(unknown)).hasMessageContaining("{{#任务}}");
    assertThatThrownBy(() -> DocumentTemplate.check("x".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DomainProblem.class);
    assertThatThrownBy(() -> DocumentTemplate.check(new byte[0])).isInstanceOf(DomainProblem.class);
  }

  private static byte[] edited(String... replacements) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(DocumentTemplate.shipped()))) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        for (int index = 0; index < replacements.length; index += 2) {
          if (paragraph.getText().equals(replacements[index])) {
            paragraph.getRuns().get(0).setText(replacements[index + 1], 0);
          }
        }
      }
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static String style(String styles, String id) {
    int start = styles.indexOf("w:styleId=\"" + id + "\"");
    return styles.substring(start, styles.indexOf("</w:style>", start));
  }

  private static String part(byte[] docx, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalArgumentException("no part " + name);
  }

  private static String text(byte[] docx) throws IOException {
    List<String> lines = new ArrayList<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          lines.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          table
              .getRows()
              .forEach(
                  row ->
                      lines.add(
                          row.getTableCells().stream()
                              .map(XWPFTableCell::getText)
                              .collect(Collectors.joining(" | "))));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }
}

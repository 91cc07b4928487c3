package org.ecoplan.alert.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.fact.FactKey;
import org.ecoplan.alert.rule.ConcernedUnits;
import org.ecoplan.alert.rule.Evidence;
import org.ecoplan.alert.rule.Finding;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.rule.Words;
import org.ecoplan.kit.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The notice as it is filed. Each is left under target/notices to be looked at. */
class NoticeDocumentTest {
  private static final LocalDate DAY = LocalDate.of(2024, 11, 6);

  @ParameterizedTest
  @CsvSource({
    "截至 2024-11-06 已逾期 311 天,截至2024年11月6日已逾期311天",
    "完成 60% 的工程量,完成60%的工程量",
    "PM2.5 年均浓度 28 µg/m³,PM2.5年均浓度28 µg/m³",
    "Unit of a project,Unit of a project"
  })
  void daysAreWrittenOutAndTheSpacesOfAScreenAreLeftOut(String screen, String document) {
    assertThat(OfficialWords.of(screen)).isEqualTo(document);
  }

  @Test
  void aCircularReadsAsAnOfficialDocument() throws IOException {
    assertThat(lines(document(Step.CIRCULAR)))
        .containsExactly(
            "关于“柳钢超低排放改造（示范项目）”的通报",
            "柳环规〔2024〕12号",
            "",
            "市工业和信息化局、市生态环境局、各县区人民政府：",
            "里程碑“全厂超低排放改造”应于2023年12月31日完成，已逾期。截至2024年11月6日，已逾期311天。",
            "现予以通报。请于收到本通报之日起5个工作日内书面回复原因、整改措施和完成时限，并附佐证材料。",
            "主要依据：",
            "1.批准日期：2023年12月31日（来源：附件1）；",
            "2.完成比例：60%。",
            "",
            "柳州市生态环境保护规划办公室",
            "2024年11月6日");
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void everyStepHasItsTitleAndNoPlaceholderIsLeft(Step step) throws IOException {
    List<String> lines = lines(document(step));

    assertThat(lines.get(0)).startsWith("关于“").contains("”").doesNotContain("的提请问责");
    assertThat(String.join("", lines)).doesNotContain("{{").doesNotContain("2024-");
  }

  private static byte[] document(Step step) throws IOException {
    Alert alert = alert();
    Set<Role> deciders = step == Step.REMINDER ? Set.of() : Set.of(Role.PLAN_OFFICE);
    Rung rung = new Rung(step, 10, 5, false, deciders);
    FileEntry notice =
        new FileEntry(
            3,
            EntryKind.ISSUED,
            step,
            DAY,
            "planoffice",
            null,
            step == Step.REMINDER ? NoticeDraft.reminder() : NoticeDraft.of(alert, rung, DAY),
            "柳环规〔2024〕12号",
            LocalDate.of(2024, 11, 13),
            alert.finding().evidence());
    byte[] document = new NoticeDocument(new Settings()).of(alert, notice);
    Path left = Path.of("target", "notices");
    java.nio.file.Files.createDirectories(left);
    java.nio.file.Files.write(left.resolve(step + ".docx"), document);
    return document;
  }

  private static List<String> lines(byte[] docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
  }

  private static Alert alert() {
    Finding finding =
        new Finding(
            "MILESTONE_OVERDUE",
            1,
            "LZ-145",
            "LZ-145/LT-01#milestone-1",
            "柳钢超低排放改造（示范项目）",
            Severity.CRITICAL,
            LocalDate.of(2023, 12, 31),
            new ConcernedUnits(
                List.of("市工业和信息化局", "市生态环境局", "各县区人民政府"), List.of("市工业和信息化局", "市生态环境局", "柳南区人民政府")),
            new Words("里程碑“全厂超低排放改造”应于 2023-12-31 完成，已逾期。", "Overdue."),
            List.of(
                new Evidence(new Words("批准日期", "Approved"), "2023-12-31", "附件1"),
                new Evidence(new Words("完成比例", "Done"), "60%", null)),
            0);
    return new Alert(
        new UUID(0, 1),
        1,
        new FactKey(FactKey.Kind.PROJECT, "LZ-145/LT-01"),
        finding,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null,
        null,
        0);
  }

  /** The settings that ship. */
  private static final class Settings implements LadderSettings {
    @Override
    public List<RungSettings> rungs() {
      return List.of();
    }

    @Override
    public String office() {
      return "柳州市生态环境保护规划办公室";
    }

    @Override
    public Optional<String> template() {
      return Optional.empty();
    }

    @Override
    public String proposalInterval() {
      return "5m";
    }

    @Override
    public int batchSize() {
      return 1;
    }
  }
}

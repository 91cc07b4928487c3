package org.ecoplan.alert.ladder;

import com.deepoove.poi.XWPFTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.Evidence;
import org.ecoplan.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * A notice as an official document (GB/T 9704-2012) from a template that a clerk can edit in a word
 * processor: {@code {{title}}}, {@code {{documentNumber}}}, {@code {{units}}}, the loops {@code
 * {{?paragraphs}}} and {@code {{?evidence}}}, {@code {{office}}}, {@code {{date}}}.
 */
@ApplicationScoped
class NoticeDocument {
  private static final String SHIPPED = "/org/ecoplan/alert/ladder/notice.docx";

  private final LadderSettings settings;

  NoticeDocument(LadderSettings settings) {
    this.settings = settings;
  }

  /**
   * The entry that a notice is made from: the one named, else the last that was issued or drafted.
   *
   * @throws DomainProblem {@link AlertProblem#NO_NOTICE} where there is none
   */
  static FileEntry notice(UUID alertId, List<FileEntry> entries, @Nullable Integer number) {
    return entries.stream()
        .filter(entry -> entry.kind() == EntryKind.ISSUED || entry.kind() == EntryKind.PROPOSED)
        .filter(entry -> number == null || entry.number() == number)
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () ->
                DomainProblem.of(
                    AlertProblem.NO_NOTICE,
                    number == null
                        ? "预警 " + alertId + " 的档案中还没有发出或拟稿的通知"
                        : "档案第 " + number + " 条不是通知"));
  }

  /** The document of an entry; a draft says that it is one. */
  byte[] of(Alert alert, FileEntry notice) {
    Map<String, Object> words = new HashMap<>();
    words.put("title", OfficialWords.title(alert.finding().subjectName(), notice.step()));
    words.put(
        "documentNumber", notice.documentNumber() == null ? "（拟稿，未发出）" : notice.documentNumber());
    words.put("units", String.join("、", alert.finding().units().printed()));
    words.put(
        "paragraphs",
        Arrays.stream(String.valueOf(notice.text()).split("\n", -1))
            .map(text -> Map.of("text", OfficialWords.of(text)))
            .toList());
    words.put("evidence", lines(notice.evidence()));
    words.put("office", settings.office());
    words.put("date", OfficialWords.day(notice.day()));
    try (InputStream template = template();
        XWPFTemplate document = XWPFTemplate.compile(template).render(words);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbered as the third level of a document is, each ended as one of a row of clauses. */
  private static List<Map<String, String>> lines(List<Evidence> evidence) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (Evidence one : evidence) {
      int number = lines.size() + 1;
      String source = one.source() == null ? "" : "（来源：" + one.source() + "）";
      String line = number + "." + one.label().zh() + "：" + one.value() + source;
      lines.add(Map.of("line", OfficialWords.of(line) + (number == evidence.size() ? "。" : "；")));
    }
    return lines;
  }

  private InputStream template() throws IOException {
    return settings.template().isPresent()
        ? java.nio.file.Files.newInputStream(Path.of(settings.template().get()))
        : Objects.requireNonNull(NoticeDocument.class.getResourceAsStream(SHIPPED), SHIPPED);
  }
}

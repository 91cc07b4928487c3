package org.ecoplan.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.rule.Evidence;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** The file of an alert as clients see it. */
@Schema(name = "LadderFile", description = "督办档案 / The file of an alert on the ladder")
record FileView(
    UUID alertId,
    @Schema(description = "档案版本，即 ETag / Also the ETag") int version,
    @Schema(examples = "MILESTONE_OVERDUE") String rule,
    @Schema(examples = "LZ-145") String planCode,
    String subject,
    String subjectName,
    List<String> units,
    @Schema(description = "所处阶段 / The step it stands on", examples = "REMINDER") Step step,
    @Schema(examples = "提醒") String stepZh,
    LadderFile.Phase phase,
    @Schema(description = "待决定的措施 / The step that waits for a decision") @Nullable Step proposed,
    @Schema(description = "回复期限（含当日）/ Until when the unit is to reply")
        @Nullable LocalDate replyDue,
    boolean replied,
    @Schema(description = "下一步最早提出日 / When the next step is proposed at the earliest")
        @Nullable LocalDate nextProposalOn,
    @Schema(description = "可以采取的措施 / Steps that may be taken next") List<Step> next,
    @Schema(description = "列表中省略 / Left out in lists") List<EntryView> entries) {

  static FileView of(
      LadderFile file,
      Alert alert,
      List<FileEntry> entries,
      Ladder ladder,
      WorkingCalendar calendar) {
    return new FileView(
        file.alertId(),
        file.entries(),
        alert.finding().rule(),
        alert.finding().planCode(),
        alert.finding().subject(),
        alert.finding().subjectName(),
        alert.finding().units().printed(),
        file.step(),
        file.step().words().zh(),
        file.phase(),
        file.proposed(),
        file.replyDue(),
        file.replied(),
        file.proposalDay(ladder, calendar).orElse(null),
        file.closed()
            ? List.of()
            : ladder.reachable(file.climbed()).stream().map(Rung::step).toList(),
        entries.stream().map(EntryView::of).toList());
  }

  /** One entry. */
  @Schema(name = "LadderEntry")
  record EntryView(
      int number,
      EntryKind kind,
      @Schema(examples = "发出") String kindZh,
      Step step,
      @Schema(examples = "通报") String stepZh,
      LocalDate day,
      String actor,
      @Nullable String unit,
      @Nullable String text,
      @Nullable String documentNumber,
      @Nullable LocalDate replyDue,
      List<EvidenceItem> evidence) {

    static EntryView of(FileEntry entry) {
      return new EntryView(
          entry.number(),
          entry.kind(),
          entry.kind().words().zh(),
          entry.step(),
          entry.step().words().zh(),
          entry.day(),
          entry.actor(),
          entry.unit(),
          entry.text(),
          entry.documentNumber(),
          entry.replyDue(),
          entry.evidence().stream().map(EvidenceItem::of).toList());
    }
  }

  /** A piece of evidence in a file. */
  @Schema(name = "LadderEvidence")
  record EvidenceItem(
      @Schema(examples = "现场照片") String label,
      @Schema(examples = "https://files.example/2024/photo.jpg") String value,
      @Nullable String source) {

    static EvidenceItem of(Evidence evidence) {
      return new EvidenceItem(evidence.label().zh(), evidence.value(), evidence.source());
    }
  }
}

package org.ecoplan.alert.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.alert.rule.Evidence;
import org.ecoplan.alert.rule.Words;
import org.jspecify.annotations.Nullable;

/** What people send to act in a file. */
final class Act {
  private static final int TEXT = 5_000;
  private static final int REASON = 1_000;

  private Act() {}

  /** Take a step. */
  @Schema(name = "IssueStep")
  record Issue(
      @Schema(examples = "CIRCULAR") @NotNull Step step,
      @Schema(examples = "柳环规〔2024〕12号")
          @NotBlank(message = "请填写文号 / a document number is required")
          @Size(max = 100, message = "最多 100 个字 / at most 100 characters")
          String documentNumber,
      @Schema(description = "通知正文，缺省为拟稿 / The notice; the draft where absent")
          @Size(max = TEXT, message = "最多 5000 个字 / at most 5,000 characters")
          @Nullable String text,
      @Schema(description = "回复期限，缺省按规定工作日 / By default the working days of the step")
          @Nullable LocalDate replyDue) {}

  /** Say why. */
  @Schema(name = "ReasonForStep")
  record Because(
      @Schema(examples = "责任单位已提交整改计划")
          @NotBlank(message = "请说明理由 / a reason is required")
          @Size(max = REASON, message = "最多 1000 个字 / at most 1,000 characters")
          String reason,
      @Schema(description = "撤销时可填文号 / Of a reversal")
          @Size(max = 100, message = "最多 100 个字 / at most 100 characters")
          @Nullable String documentNumber) {}

  /** Give more time. */
  @Schema(name = "ExtendReply")
  record Extend(
      @Schema(examples = "2024-12-31") @NotNull LocalDate replyDue,
      @NotBlank(message = "请说明理由 / a reason is required")
          @Size(max = REASON, message = "最多 1000 个字 / at most 1,000 characters")
          String reason) {}

  /** Answer for the unit. */
  @Schema(name = "ReplyToStep")
  record Reply(
      @Schema(examples = "因设备到货延迟，预计 2025 年 3 月底完成，整改计划见附件。")
          @NotBlank(message = "请填写回复 / a reply is required")
          @Size(max = TEXT, message = "最多 5000 个字 / at most 5,000 characters")
          String text,
      @Size(max = 50, message = "最多 50 项 / at most 50 items")
          @Nullable List<@Valid @NotNull Item> evidence) {

    List<Evidence> items() {
      return evidence == null ? List.of() : evidence.stream().map(Item::evidence).toList();
    }
  }

  /** A piece of evidence: what it is and where it is. */
  @Schema(name = "ReplyEvidence")
  record Item(
      @Schema(examples = "现场照片")
          @NotBlank(message = "请填写名称 / a name is required")
          @Size(max = 200, message = "最多 200 个字 / at most 200 characters")
          String label,
      @Schema(examples = "https://files.example/2024/photo.jpg")
          @NotBlank(message = "请填写内容或地址 / a value is required")
          @Size(max = 1_000, message = "最多 1000 个字 / at most 1,000 characters")
          String value) {

    Evidence evidence() {
      return new Evidence(new Words(label, label), value, null);
    }
  }
}

package org.ecoplan.registry.workplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A quantified target of a work plan, with its latest value.
 *
 * @param taskCode the task that it is of, absent where it is the work plan's own
 * @param percentReached the latest value as a share of the target in percent; absent for limits,
 *     for targets of zero and below, and where nothing is reported
 * @param met whether the latest value fulfils the target; absent where nothing is reported or the
 *     words (左右) leave it open
 * @param latest the value of the latest day, as last corrected
 */
@Schema(name = "WorkTarget")
public record WorkTarget(
    String planCode,
    int number,
    @Nullable String taskCode,
    Content content,
    @Nullable BigDecimal percentReached,
    @Nullable Boolean met,
    @Nullable Value latest,
    long version) {

  /** What a target says; the unit is empty for a share without one. */
  @Schema(
      name = "WorkTargetContent",
      examples = "{\"name\":\"新增污水管网\",\"kind\":\"AT_LEAST\",\"targetValue\":3.5,\"unit\":\"km\"}")
  public record Content(
      @NotBlank @Size(max = LONGEST_NAME) String name,
      @NotNull TargetKind kind,
      @NotNull @Digits(integer = WHOLE_DIGITS, fraction = DECIMALS) BigDecimal targetValue,
      @NotNull @Size(max = LONGEST_UNIT) String unit) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 300;

    /** The most characters of a unit. */
    public static final int LONGEST_UNIT = 50;

    /** The most digits of a target's value before its decimal point. */
    public static final int WHOLE_DIGITS = 15;

    /** The most digits of a target's value behind its decimal point. */
    public static final int DECIMALS = 6;

    /** Whether both ask for the same; 93.5 and 93.50 are the same value. */
    boolean saysTheSameAs(Content other) {
      return name.equals(other.name)
          && kind == other.kind
          && targetValue.compareTo(other.targetValue) == 0
          && unit.equals(other.unit);
    }
  }

  /** A new target. */
  @Schema(name = "NewWorkTarget")
  record New(@Nullable @Size(max = 100) String taskCode, @NotNull @Valid Content content) {}

  /** What a target shall say from now on, and why. */
  @Schema(name = "WorkTargetChange")
  record Revision(@NotNull @Valid Content content, @NotBlank @Size(max = 2_000) String reason) {}

  /** A value that was true on a day. */
  @Schema(name = "WorkTargetValue")
  record Value(
      LocalDate day, BigDecimal value, @Nullable String evidence, String actor, Instant at) {}

  /** A value to report; the same day again corrects it, and the first one stays in the trail. */
  @Schema(
      name = "NewWorkTargetValue",
      examples = "{\"day\":\"2024-06-30\",\"value\":2.1,\"evidence\":\"半年调度表第3行\"}")
  record NewValue(
      @NotNull LocalDate day,
      @NotNull @Digits(integer = 15, fraction = 6) BigDecimal value,
      @Nullable @Size(max = 2_000) String evidence) {}

  /** What a target said from a change on. */
  @Schema(name = "WorkTargetVersion")
  record Version(
      long version, Content content, @Nullable String reason, String actor, Instant at) {}

  static WorkTarget of(
      String planCode,
      int number,
      @Nullable String taskCode,
      Content content,
      @Nullable Value latest,
      long version) {
    BigDecimal target = content.targetValue();
    return new WorkTarget(
        planCode,
        number,
        taskCode,
        content,
        latest == null ? null : content.kind().percentReached(target, latest.value()),
        latest == null ? null : content.kind().isMet(target, latest.value()),
        latest,
        version);
  }
}

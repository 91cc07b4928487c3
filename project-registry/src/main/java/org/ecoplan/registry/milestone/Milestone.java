package org.ecoplan.registry.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * A milestone (里程碑) with its dates. Source: docs/DOMAIN.md, section Projects, Milestone dates.
 *
 * @param id the surrogate key, never shown outside
 * @param originalDate as first promised; never overwritten
 * @param approvedDate as last approved by an adjustment
 * @param forecastDate as the manager expects it
 * @param actualDate when it was reached
 * @param progressPercent 0 to 100
 * @param progressAsOf the day the progress was true
 * @param place where it stands on the project's way
 */
record Milestone(
    long id,
    int number,
    String name,
    LocalDate originalDate,
    @Nullable LocalDate approvedDate,
    @Nullable LocalDate forecastDate,
    @Nullable LocalDate actualDate,
    @Nullable BigDecimal progressPercent,
    @Nullable LocalDate progressAsOf,
    @Nullable String source,
    Place place,
    long version) {

  static final int LONGEST_NAME = 300;
  private static final int LONGEST_REASON = 2_000;
  private static final BigDecimal COMPLETE = BigDecimal.valueOf(100);
  private static final int PERCENT_DECIMALS = 2;

  /**
   * The milestone with changed fields.
   *
   * <p>An actual date completes it, so the progress is 100; taking the actual date away opens it
   * again and needs a reason. Progress without a day is today's.
   *
   * @throws DomainProblem naming the field that cannot be so
   */
  Milestone changed(MilestonePatch patch, LocalDate today) {
    String newName = patch.name();
    if (newName == null || newName.isBlank()) {
      throw DomainProblem.of(KitProblem.INVALID, "里程碑名称不能为空").field("name", "为空", null);
    }
    Bounds.requireText("name", newName, LONGEST_NAME);
    Bounds.requireText("reason", patch.reason(), LONGEST_REASON);
    Bounds.requireNotAfter(today, "actualDate", patch.actualDate());
    Bounds.requireNotAfter(today, "progressAsOf", patch.progressAsOf());
    Bounds.requireDay("approvedDate", patch.approvedDate());
    Bounds.requireDay("forecastDate", patch.forecastDate());
    requirePercent(patch.progressPercent());
    if (isReopenedBy(patch) && (patch.reason() == null || patch.reason().isBlank())) {
      throw DomainProblem.of(RegistryProblem.REASON_MISSING, "撤销已填的完成日期需要说明原因")
          .field("reason", "缺少", "一句话说明原因");
    }
    BigDecimal progress = patch.progressPercent();
    LocalDate asOf = patch.progressAsOf();
    boolean isComplete = progress != null && progress.compareTo(COMPLETE) == 0;
    if (patch.actualDate() != null && !isComplete) {
      if (progress != null && !isSameNumber(progress, progressPercent)) {
        throw DomainProblem.of(RegistryProblem.CONTRADICTORY, "里程碑已完成，进度只能是 100")
            .field("progressPercent", "与 actualDate 矛盾", "100，或同时去掉 actualDate 并说明原因");
      }
      progress = COMPLETE;
      asOf = patch.actualDate();
    } else if (isReopenedBy(patch) && isComplete) {
      // The 100 came with the actual date and goes with it: how far it is, nobody has said yet.
      progress = null;
      asOf = null;
    }
    if (progress == null && asOf != null) {
      throw DomainProblem.of(RegistryProblem.CONTRADICTORY, "填写了进度日期，但没有进度")
          .field("progressAsOf", "没有对应的 progressPercent", "0 到 100 的 progressPercent");
    }
    return new Milestone(
        id,
        number,
        newName,
        originalDate,
        patch.approvedDate(),
        patch.forecastDate(),
        patch.actualDate(),
        progress,
        progress != null && asOf == null ? today : asOf,
        source,
        patch.place(),
        version);
  }

  /** Whether this takes a completion back. */
  boolean isReopenedBy(MilestonePatch patch) {
    return actualDate != null && patch.actualDate() == null;
  }

  /** Days between the promise and the day it is, or must now be expected to be, reached. */
  long slipDaysAgainst(LocalDate promised, LocalDate today) {
    return ChronoUnit.DAYS.between(promised, expected(today));
  }

  /** What is not reached today will not be reached before today, whatever was forecast. */
  private LocalDate expected(LocalDate today) {
    if (actualDate != null) {
      return actualDate;
    }
    LocalDate hoped = forecastDate != null ? forecastDate : dueDate();
    return hoped.isBefore(today) ? today : hoped;
  }

  /** The date that counts: as last approved, or else as first promised. */
  LocalDate dueDate() {
    return approvedDate != null ? approvedDate : originalDate;
  }

  /** What a new milestone says, for which nothing was said before. */
  List<FieldChange> asPromised() {
    return new FieldChanges()
        .field("name", null, name)
        .field("originalDate", null, originalDate)
        .field("forecastDate", null, forecastDate)
        .field("stage", null, place.stage())
        .field("weight", null, place.weight())
        .field("predecessors", List.of(), place.predecessors())
        .found();
  }

  /** What this says otherwise than the milestone did before. */
  List<FieldChange> changesFrom(Milestone before) {
    return new FieldChanges()
        .field("name", before.name, name)
        .field("approvedDate", before.approvedDate, approvedDate)
        .field("forecastDate", before.forecastDate, forecastDate)
        .field("actualDate", before.actualDate, actualDate)
        .field("progressPercent", before.progressPercent, progressPercent)
        .field("progressAsOf", before.progressAsOf, progressAsOf)
        .field("stage", before.place.stage(), place.stage())
        .field("weight", before.place.weight(), place.weight())
        .field("predecessors", before.place.predecessors(), place.predecessors())
        .found();
  }

  private static boolean isSameNumber(BigDecimal number, @Nullable BigDecimal other) {
    return other != null && number.compareTo(other) == 0;
  }

  private static void requirePercent(@Nullable BigDecimal percent) {
    if (percent != null
        && (percent.signum() < 0
            || percent.compareTo(COMPLETE) > 0
            || percent.stripTrailingZeros().scale() > PERCENT_DECIMALS)) {
      throw DomainProblem.of(KitProblem.INVALID, "进度应在 0 到 100 之间，最多两位小数")
          .field("progressPercent", "不可用的值：" + percent.toPlainString(), "0..100");
    }
  }
}

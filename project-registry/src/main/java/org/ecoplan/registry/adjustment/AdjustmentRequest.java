package org.ecoplan.registry.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Asks for other years or for other milestone dates; one request asks for one of the two.
 *
 * @param evidence what supports it, such as a document number
 * @param startYear absent where it stays
 * @param endYear absent where it stays
 */
@Schema(
    name = "AdjustmentRequest",
    examples =
        """
        {"reason":"征地批复推迟","evidence":"柳自然资函〔2024〕12号",
        "milestones":[{"number":1,"date":"2025-06-30"}]}""")
record AdjustmentRequest(
    @NotBlank @Size(max = 2_000) String reason,
    @Size(max = 2_000) @Nullable String evidence,
    @Nullable Integer startYear,
    @Nullable Integer endYear,
    @Size(max = 200) @Nullable List<@NotNull @Valid NewDate> milestones) {

  /** Another date for one milestone. */
  @Schema(name = "NewDate")
  record NewDate(@NotNull @Min(1) Integer number, @NotNull LocalDate date) {}

  /**
   * What it asks for.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} where it asks for nothing, for both, or for
   *     two dates of one milestone
   */
  Kind kind() {
    boolean years = startYear != null || endYear != null;
    boolean dates = milestones != null && !milestones.isEmpty();
    if (years == dates) {
      throw DomainProblem.of(KitProblem.INVALID, "一项申请只调整年限或只调整里程碑")
          .field("milestones", years ? "与年限同时填写" : "没有要调整的内容", "startYear、endYear 或 milestones 之一");
    }
    Set<Integer> seen = new HashSet<>();
    for (NewDate date : newDates()) {
      Bounds.requireDay("milestones.date", date.date());
      if (!seen.add(date.number())) {
        throw DomainProblem.of(KitProblem.INVALID, "里程碑 " + date.number() + " 重复填写")
            .field("milestones.number", "重复：" + date.number(), "每个里程碑一个日期");
      }
    }
    return years ? Kind.YEARS : Kind.MILESTONES;
  }

  List<NewDate> newDates() {
    return milestones == null ? List.of() : milestones;
  }
}

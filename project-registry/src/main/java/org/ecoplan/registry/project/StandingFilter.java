package org.ecoplan.registry.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are asked for by where they stand; an absent member asks for all.
 *
 * @param late whether a date is missed: of a milestone, or the end of the construction years
 * @param minDaysLate the fewest days late, 1 or more
 * @param dueBy the last day on which a milestone that is not reached is due, the missed ones too
 * @param unpaid whether money was allocated and nothing of it paid
 * @param executionRateBelow a share; projects to which nothing was allocated have no rate
 * @param plannedFromYuan the least planned money
 * @param plannedToYuan the most planned money
 */
record StandingFilter(
    @Nullable Boolean late,
    @Nullable Integer minDaysLate,
    @Nullable LocalDate dueBy,
    @Nullable Boolean unpaid,
    @Nullable BigDecimal executionRateBelow,
    @Nullable BigDecimal plannedFromYuan,
    @Nullable BigDecimal plannedToYuan) {

  private static final int MOST_DAYS = 36_500;

  /**
   * A filter that can be asked.
   *
   * @throws DomainProblem {@link KitProblem#INVALID} naming the member
   */
  StandingFilter {
    Bounds.requireDay("dueBy", dueBy);
    if (minDaysLate != null && (minDaysLate < 1 || minDaysLate > MOST_DAYS)) {
      throw DomainProblem.of(KitProblem.INVALID, "逾期天数应在 1 到 " + MOST_DAYS + " 之间")
          .field("minDaysLate", "超出范围：" + minDaysLate, "1.." + MOST_DAYS);
    }
    if (plannedFromYuan != null
        && plannedToYuan != null
        && plannedFromYuan.compareTo(plannedToYuan) > 0) {
      throw DomainProblem.of(KitProblem.INVALID, "计划投资的下限高于上限")
          .field("plannedFrom", "高于 plannedTo", "不高于 " + plannedToYuan.toPlainString());
    }
  }

  /** Whether anything is asked at all. */
  boolean isGiven() {
    return Stream.of(
            late, minDaysLate, dueBy, unpaid, executionRateBelow, plannedFromYuan, plannedToYuan)
        .anyMatch(Objects::nonNull);
  }

  /**
   * Demands this of the standing {@code s}.
   *
   * @param without the column whose own filter is left out, absent for none
   */
  void demand(Conditions conditions, @Nullable Facet without) {
    conditions
        .andIfGiven(Facet.LATE.value() + " = ?", without == Facet.LATE ? null : late)
        .andIfGiven(
            "s.late_from <= current_day.today - CAST(? AS integer)",
            without == Facet.LATE ? null : minDaysLate)
        .andIfGiven("s.due_on <= ?", dueBy)
        .andIfGiven("(s.allocated > 0 AND s.paid = 0) = ?", unpaid)
        .andIfGiven("s.execution_rate < ?", executionRateBelow)
        .andIfGiven("s.planned >= ?", plannedFromYuan)
        .andIfGiven("s.planned <= ?", plannedToYuan);
  }
}

package org.ecoplan.alert.rule;

import java.util.List;
import org.ecoplan.kit.clock.WorkingCalendar;

/** The rules that ship with the product (docs/DOMAIN.md, section Alerts). */
public final class ShippedRules {
  private ShippedRules() {}

  /**
   * All of them, in the order people read them.
   *
   * @param milestones when an overdue milestone is critical, unless set otherwise
   * @param tasks when an overdue task is critical, unless set otherwise
   */
  public static List<RuleKind<?>> kinds(
      Lateness milestones, Lateness tasks, WorkingCalendar calendar) {
    return List.of(
        MilestoneDueSoon.kind(),
        MilestoneOverdue.kind(milestones),
        MilestoneSlipped.kind(),
        MonthlyReportMissing.kind(),
        RuleKind.fixed(new ConstructionYearsEnded()),
        ReserveLapsing.kind(),
        ExecutionRateBehind.kind(),
        PaymentWithoutProgress.kind(),
        ProgressWithoutPayment.kind(),
        AdjustmentUndecided.kind(calendar),
        TaskOverdue.kind(tasks),
        SummaryMissing.halfYear(),
        SummaryMissing.year(),
        RuleKind.fixed(new IndicatorBehind()),
        RuleKind.fixed(new IndicatorInBreach()),
        RuleKind.fixed(new ObservationMissing()),
        RuleKind.fixed(new TargetUnbound()),
        RuleKind.fixed(new SectionBelowClass()),
        RuleKind.fixed(new RuleFailing()));
  }
}

package org.ecoplan.alert.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecoplan.events.ProjectState;

/**
 * How far payment is ahead of the work.
 *
 * @param executionPercent paid of allocated
 * @param progressPercent how far the work is
 */
record MoneyAndProgress(BigDecimal executionPercent, BigDecimal progressPercent) {

  /** Empty where either is unknown; work that has not begun is at 0 %. */
  static Optional<MoneyAndProgress> of(ProjectState project) {
    ProjectMoney money = new ProjectMoney(project);
    Optional<BigDecimal> progress =
        ProjectStates.isBeforeConstruction(project)
            ? Optional.of(BigDecimal.ZERO)
            : money.progressPercent();
    return ProjectStates.isRemoved(project)
        ? Optional.empty()
        : money
            .executionPercent()
            .flatMap(paid -> progress.map(done -> new MoneyAndProgress(paid, done)));
  }

  /** Percentage points by which payment is ahead of the work; negative where it is behind. */
  BigDecimal ahead() {
    return executionPercent.subtract(progressPercent);
  }

  /** Why the two no longer lie apart, in either direction. */
  static Words whyGone(ProjectState project, int allowedPoints) {
    return ProjectStates.isRemoved(project)
        ? ProjectStates.REMOVED
        : new Words(
            "支付与进度相差不超过 " + allowedPoints + " 个百分点",
            "Payment and progress differ by no more than " + allowedPoints + " points");
  }

  Finding finding(RuleDescription rule, ProjectState project, String zh, String en) {
    ProjectMoney money = new ProjectMoney(project);
    return ProjectFinding.of(
        rule,
        project,
        "#payment",
        rule.severity(),
        null,
        new Words(
            zh.formatted(executionPercent.toPlainString(), progressPercent.toPlainString()),
            en.formatted(executionPercent.toPlainString(), progressPercent.toPlainString())),
        new EvidenceList(null)
            .add("下达", "Allocated", ProjectMoney.inWan(money.total("ALLOCATED")))
            .add("支付", "Paid", ProjectMoney.inWan(money.total("PAID")))
            .add("执行率", "Execution rate", executionPercent.toPlainString() + "%")
            .add("工程进度", "Progress of the work", progressPercent.toPlainString() + "%"));
  }
}

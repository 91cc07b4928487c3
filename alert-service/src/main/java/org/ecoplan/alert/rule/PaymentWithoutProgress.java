package org.ecoplan.alert.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.events.ProjectState;

/** A project whose payments run ahead of its work by more than allowed. */
public final class PaymentWithoutProgress implements ProjectRule {
  static final String CODE = "PAYMENT_WITHOUT_PROGRESS";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("有支付无进度", "Payment without progress"),
          new Words(
              "执行率高于工程进度超过规定的百分点；进度跟上后自动解除。",
              "Payment is ahead of the work by more than the set points; closes when the work catches up."),
          Severity.WARNING);

  private final int allowedPoints;

  PaymentWithoutProgress(int allowedPoints) {
    this.allowedPoints = allowedPoints;
  }

  /** The rule with what may be set for it. */
  static RuleKind<ProjectState> kind() {
    return RuleKind.ofProjects(
        DESCRIPTION,
        Parameter.points("allowedPoints", "允许相差的百分点", "Points of difference allowed", 30),
        PaymentWithoutProgress::new);
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> examine(ProjectState project, LocalDate date) {
    return MoneyAndProgress.of(project)
        .filter(both -> both.ahead().compareTo(BigDecimal.valueOf(allowedPoints)) > 0)
        .map(
            both ->
                both.finding(
                    DESCRIPTION,
                    project,
                    "资金已支付 %s%%，而工程进度为 %s%%，支付明显快于进度。",
                    "%s%% is paid while the work is at %s%%."))
        .stream()
        .toList();
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    return MoneyAndProgress.whyGone(project, allowedPoints);
  }
}

package org.ecoplan.alert.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.events.ProjectState;

/** A project whose work runs ahead of its payments by more than allowed. */
public final class ProgressWithoutPayment implements ProjectRule {
  static final String CODE = "PROGRESS_WITHOUT_PAYMENT";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("有进度无支付", "Progress without payment"),
          new Words(
              "工程进度高于执行率超过规定的百分点；支付跟上后自动解除。",
              "The work is ahead of payment by more than the set points; closes when payment catches up."),
          Severity.WARNING);

  private final int allowedPoints;

  ProgressWithoutPayment(int allowedPoints) {
    this.allowedPoints = allowedPoints;
  }

  /** The rule with what may be set for it. */
  static RuleKind<ProjectState> kind() {
    return RuleKind.ofProjects(
        DESCRIPTION,
        Parameter.points("allowedPoints", "允许相差的百分点", "Points of difference allowed", 30),
        ProgressWithoutPayment::new);
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> examine(ProjectState project, LocalDate date) {
    return MoneyAndProgress.of(project)
        .filter(both -> both.ahead().negate().compareTo(BigDecimal.valueOf(allowedPoints)) > 0)
        .map(
            both ->
                both.finding(
                    DESCRIPTION,
                    project,
                    "资金仅支付 %s%%，而工程进度为 %s%%，支付明显慢于进度。",
                    "Only %s%% is paid while the work is at %s%%."))
        .stream()
        .toList();
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    return MoneyAndProgress.whyGone(project, allowedPoints);
  }
}

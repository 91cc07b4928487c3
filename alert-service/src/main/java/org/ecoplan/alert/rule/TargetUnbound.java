package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A series whose assigned target (达到自治区考核要求) is not bound in the standing evaluation. */
public final class TargetUnbound implements Rule<EvaluatedPlan> {
  static final String CODE = "TARGET_UNBOUND";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("考核目标未下达", "Assigned target unbound"),
          new Words(
              "计划的有效评估判定目标待定，即上级考核目标尚未绑定；绑定并重新评估后自动解除。",
              "The standing evaluation finds a series whose assigned target is not bound; closes when a"
                  + " later evaluation has it."),
          Severity.INFO);

  private final IndicatorVerdicts verdicts =
      new IndicatorVerdicts(DESCRIPTION, Set.of("TARGET_PENDING"), Severity.WARNING);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Class<EvaluatedPlan> factType() {
    return EvaluatedPlan.class;
  }

  @Override
  public List<Finding> examine(EvaluatedPlan plan, LocalDate date) {
    return verdicts.examine(plan);
  }

  @Override
  public Words whyGone(EvaluatedPlan plan, String subject, LocalDate date) {
    return verdicts.whyGone(plan, subject);
  }
}

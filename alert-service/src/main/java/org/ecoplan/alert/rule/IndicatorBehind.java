package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A series that the standing evaluation finds behind (滞后) or regressed (倒退). */
public final class IndicatorBehind implements Rule<EvaluatedPlan> {
  static final String CODE = "INDICATOR_BEHIND";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("指标滞后", "Indicator behind schedule"),
          new Words(
              "计划的有效评估判定序列滞后于序时进度或比基期倒退；之后的评估不再如此判定时自动解除。约束性指标为严重。",
              "The standing evaluation finds a series behind its time-proportionate"
                  + " progress or worse than its baseline; closes when a later evaluation no longer does. Binding indicators are critical."),
          Severity.WARNING);

  private final IndicatorVerdicts verdicts =
      new IndicatorVerdicts(DESCRIPTION, Set.of("BEHIND", "REGRESSED"));

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

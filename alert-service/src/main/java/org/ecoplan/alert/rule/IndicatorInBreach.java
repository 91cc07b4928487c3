package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A series that the standing evaluation finds in breach of its limit or target (未达标). */
public final class IndicatorInBreach implements Rule<EvaluatedPlan> {
  static final String CODE = "INDICATOR_IN_BREACH";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("指标未达标", "Indicator in breach"),
          new Words(
              "计划的有效评估判定序列未达到限值或目标；之后的评估不再如此判定时自动解除。",
              "The standing evaluation finds that a series misses its limit or target;"
                  + " closes when a later evaluation no longer does."),
          Severity.CRITICAL);

  private final IndicatorVerdicts verdicts = new IndicatorVerdicts(DESCRIPTION, Set.of("NOT_MET"));

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

package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A series that the standing evaluation could not judge for want of an observation. */
public final class ObservationMissing implements Rule<EvaluatedPlan> {
  static final String CODE = "OBSERVATION_MISSING";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("指标数据缺失", "Observation missing"),
          new Words(
              "计划的有效评估因没有可用观测值而判定数据不足；补充数据并重新评估后自动解除。",
              "The standing evaluation found insufficient data for a series; closes when a later"
                  + " evaluation has it."),
          Severity.INFO);

  private final IndicatorVerdicts verdicts =
      new IndicatorVerdicts(DESCRIPTION, Set.of("INSUFFICIENT_DATA"), Severity.WARNING);

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

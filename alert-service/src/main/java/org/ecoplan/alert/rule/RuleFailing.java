package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;

/** A rule that throws: the alert is the operator's, everything else goes on. */
public final class RuleFailing implements Rule<RuleHealth> {
  static final String CODE = "RULE_FAILING";

  /** Such an alert belongs to no plan. */
  private static final String NO_PLAN = "-";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("规则执行出错", "Rule failing"),
          new Words(
              "某条规则在判断时出错，其已有预警保持不变，其他规则照常；下一次完整巡检不再出错后自动解除。",
              "A rule threw; its alerts stay as they are and all other rules go on. Closes after a"
                  + " whole sweep without a failure."),
          Severity.CRITICAL);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Class<RuleHealth> factType() {
    return RuleHealth.class;
  }

  @Override
  public List<Finding> examine(RuleHealth health, LocalDate date) {
    if (health.error() == null) {
      return List.of();
    }
    return List.of(
        new Finding(
            CODE,
            DESCRIPTION.version(),
            NO_PLAN,
            "rule/" + health.rule(),
            health.rule(),
            DESCRIPTION.severity(),
            null,
            ConcernedUnits.nobody(),
            new Words(
                "规则 %s 执行出错，请系统管理员查看服务日志。".formatted(health.rule()),
                "Rule %s threw; see the log of the service.".formatted(health.rule())),
            new EvidenceList(null).add("错误", "Error", health.error()).toList()));
  }

  @Override
  public Words whyGone(RuleHealth health, String subject, LocalDate date) {
    return new Words("完整巡检中不再出错", "It did not fail in a whole sweep");
  }
}

package org.ecoplan.alert.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.events.ProjectState;

/**
 * Money of a fiscal year that is spent more slowly than the year passes: paid of allocated lies
 * behind the share of the year that has passed by more than allowed (docs/DOMAIN.md, section Words:
 * execution rate, time-proportionate progress).
 */
public final class ExecutionRateBehind implements ProjectRule {
  static final String CODE = "EXECUTION_RATE_BEHIND";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("资金执行滞后", "Execution rate behind"),
          new Words(
              "某财政年度下达资金的执行率（支付/下达）低于该年度时间进度超过规定的百分点；支付跟上后自动解除。",
              "Paid of allocated in a fiscal year lies behind the share of the year that has passed by"
                  + " more than the set points; closes when payment catches up."),
          Severity.WARNING);

  private final int allowedPoints;

  ExecutionRateBehind(int allowedPoints) {
    this.allowedPoints = allowedPoints;
  }

  /** The rule with what may be set for it. */
  static RuleKind<ProjectState> kind() {
    return RuleKind.ofProjects(
        DESCRIPTION,
        Parameter.points("allowedPoints", "允许落后的百分点", "Points behind allowed", 20),
        ExecutionRateBehind::new);
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> examine(ProjectState project, LocalDate date) {
    if (ProjectStates.isRemoved(project)) {
      return List.of();
    }
    ProjectMoney money = new ProjectMoney(project);
    List<Finding> findings = new ArrayList<>();
    money
        .allocatedYears()
        .filter(year -> year <= date.getYear())
        .forEach(
            year -> {
              BigDecimal allocated = money.ofYear("ALLOCATED", year);
              BigDecimal paid = money.ofYear("PAID", year);
              ProjectMoney.percent(paid, allocated)
                  .filter(rate -> behind(rate, year, date))
                  .ifPresent(rate -> findings.add(finding(project, year, allocated, paid, rate)));
            });
    return findings;
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    return ProjectStates.isRemoved(project)
        ? ProjectStates.REMOVED
        : new Words(
            "执行率落后不超过 " + allowedPoints + " 个百分点",
            "The execution rate is no longer behind by more than " + allowedPoints + " points");
  }

  private boolean behind(BigDecimal rate, int year, LocalDate date) {
    return rate.add(BigDecimal.valueOf(allowedPoints)).compareTo(timePercent(year, date)) < 0;
  }

  private static BigDecimal timePercent(int year, LocalDate date) {
    if (year < date.getYear()) {
      return BigDecimal.valueOf(100);
    }
    return BigDecimal.valueOf(date.getDayOfYear() * 100L)
        .divide(BigDecimal.valueOf(date.lengthOfYear()), 1, RoundingMode.HALF_UP);
  }

  private Finding finding(
      ProjectState project, int year, BigDecimal allocated, BigDecimal paid, BigDecimal rate) {
    return ProjectFinding.of(
        DESCRIPTION,
        project,
        "#funding-" + year,
        DESCRIPTION.severity(),
        null,
        new Words(
            "%d 年下达 %s，已支付 %s，执行率 %s%%，落后于时间进度超过 %d 个百分点。"
                .formatted(
                    year,
                    ProjectMoney.inWan(allocated),
                    ProjectMoney.inWan(paid),
                    rate.toPlainString(),
                    allowedPoints),
            "Of the money of %d, %s%% is paid, more than %d points behind the time passed."
                .formatted(year, rate.toPlainString(), allowedPoints)),
        new EvidenceList(null)
            .add("财政年度", "Fiscal year", year)
            .add("年度截止", "End of the year", LocalDate.of(year, Month.DECEMBER, 31))
            .add("下达", "Allocated", ProjectMoney.inWan(allocated))
            .add("支付", "Paid", ProjectMoney.inWan(paid))
            .add("执行率", "Execution rate", rate.toPlainString() + "%"));
  }
}

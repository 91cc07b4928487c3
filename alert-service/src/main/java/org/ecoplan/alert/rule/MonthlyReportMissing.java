package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.MonthlyReport;

/**
 * A project whose monthly report (调度) was not handed in by the 30th, or the last day of February
 * (docs/DOMAIN.md, section Words). Silent where the reports are not told.
 */
public final class MonthlyReportMissing implements ProjectRule {
  static final String CODE = "MONTHLY_REPORT_MISSING";

  private static final Set<String> REPORTING =
      Set.of("RESERVED", "PREPARATION", "PROCUREMENT", "CONSTRUCTION", "COMPLETED");

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("调度未报", "Monthly report missing"),
          new Words(
              "项目在每月规定日期前没有报送当月调度；补报后自动解除。",
              "The monthly report of a project was not handed in by its day; closes when it is."),
          Severity.WARNING);

  private final int dayOfMonth;

  MonthlyReportMissing(int dayOfMonth) {
    this.dayOfMonth = dayOfMonth;
  }

  /** The rule with what may be set for it. */
  static RuleKind<ProjectState> kind() {
    return RuleKind.ofProjects(
        DESCRIPTION,
        new Parameter("dayOfMonth", new Words("每月几日前", "Day of the month"), "day", 30, 1, 31),
        MonthlyReportMissing::new);
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> examine(ProjectState project, LocalDate date) {
    List<MonthlyReport> reports = project.monthlyReports();
    YearMonth last = lastDue(date);
    if (reports == null || !REPORTING.contains(project.state()) || last.isBefore(first(project))) {
      return List.of();
    }
    Set<String> handedIn =
        reports.stream()
            .filter(report -> !report.submittedOn().isAfter(date))
            .map(MonthlyReport::month)
            .collect(Collectors.toSet());
    if (handedIn.contains(last.toString())) {
      return List.of();
    }
    YearMonth oldest = last;
    int missing = 1;
    while (oldest.isAfter(first(project)) && !handedIn.contains(oldest.minusMonths(1).toString())) {
      oldest = oldest.minusMonths(1);
      missing++;
    }
    return List.of(
        ProjectFinding.of(
            DESCRIPTION,
            project,
            "#report",
            DESCRIPTION.severity(),
            dueDay(oldest),
            new Words(
                "项目自 %s 起未报送调度，已缺 %d 个月。".formatted(oldest, missing),
                "No monthly report since %s, %d missing.".formatted(oldest, missing)),
            new EvidenceList(null)
                .add("最早缺报月份", "Earliest missing month", oldest)
                .add("缺报月数", "Months missing", missing)
                .add(
                    "最近一次报送",
                    "Last report",
                    handedIn.stream().max(String::compareTo).orElse(null))));
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    return REPORTING.contains(project.state())
        ? new Words(lastDue(date) + " 的调度已报送", "The report of " + lastDue(date) + " was handed in")
        : new Words("项目已不需要按月调度", "The project reports no longer");
  }

  /** The latest month whose day to report is over. */
  private YearMonth lastDue(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    return dueDay(month).isBefore(date) ? month : month.minusMonths(1);
  }

  private LocalDate dueDay(YearMonth month) {
    return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
  }

  private static YearMonth first(ProjectState project) {
    LocalDate reserved = project.reservedOn();
    return reserved == null ? YearMonth.of(project.startYear(), 1) : YearMonth.from(reserved);
  }
}

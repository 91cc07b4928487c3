package org.ecoplan.registry.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.jspecify.annotations.Nullable;

/** What happens to a monthly report from its opening to its acceptance. */
@ApplicationScoped
class ReportDesk {
  private final Reports reports;
  private final Plans plans;
  private final Journal journal;
  private final Caller caller;
  private final Clock clock;

  ReportDesk(Reports reports, Plans plans, Journal journal, Caller caller, Clock clock) {
    this.reports = reports;
    this.plans = plans;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Begins the report of a month with what the last one said.
   *
   * @throws DomainProblem {@link RegistryProblem#REPORT_EXISTS}, {@link
   *     RegistryProblem#REPORT_STATE} where the project owes none, or {@link
   *     RegistryProblem#IN_THE_FUTURE}
   */
  @Transactional(TxType.MANDATORY)
  MonthlyReport open(Project project, YearMonth month) {
    YearMonth thisMonth = YearMonth.now(clock);
    YearMonth first = YearMonth.of(plans.require(project.planCode()).startYear(), 1);
    if (month.isAfter(thisMonth)) {
      throw DomainProblem.of(RegistryProblem.IN_THE_FUTURE, month + " 还没有到")
          .field("month", "晚于本月", "不晚于 " + thisMonth);
    }
    if (month.isBefore(first)) {
      throw DomainProblem.of(RegistryProblem.CONTRADICTORY, month + " 早于规划期")
          .field("month", "早于规划期", first + " 或更晚");
    }
    if (reports.find(project, month).isPresent()) {
      throw DomainProblem.of(
              RegistryProblem.REPORT_EXISTS, "项目 " + project.code() + " 已有 " + month + " 的调度")
          .field("month", "已有调度", "PATCH …/monthly-reports/" + month);
    }
    ReportContent content = reports.contentBefore(project, month);
    reports.add(project, month, stage(project), content);
    return told(project, month, "report-opened", null, content.changesFrom(ReportContent.EMPTY));
  }

  @Transactional(TxType.MANDATORY)
  MonthlyReport rewrite(Project project, MonthlyReport report, ReportContent content) {
    report.requireOpen();
    List<FieldChange> changes = content.changesFrom(report.content());
    if (changes.isEmpty()) {
      return report;
    }
    YearMonth month = YearMonth.parse(report.month());
    reports.rewrite(project, month, content);
    return told(project, month, "report-changed", null, changes);
  }

  /** Hands a report in; it has to say what the project's stage asks for today. */
  @Transactional(TxType.MANDATORY)
  MonthlyReport submit(Project project, MonthlyReport report) {
    report.requireOpen();
    Stage stage = stage(project);
    report.content().requireComplete(stage);
    YearMonth month = YearMonth.parse(report.month());
    reports.submit(project, month, stage, caller.name(), LocalDate.now(clock));
    return told(project, month, "report-submitted", null, moved(report, ReportState.SUBMITTED));
  }

  @Transactional(TxType.MANDATORY)
  MonthlyReport decide(Project project, MonthlyReport report, ReportDecision decision) {
    report.requireSubmitted();
    if (decision.lacksReason()) {
      throw DomainProblem.of(RegistryProblem.REASON_MISSING, "退回调度需要说明原因")
          .field("comment", "缺少", "一句话说明要补充什么");
    }
    YearMonth month = YearMonth.parse(report.month());
    reports.decide(project, month, decision, caller.name(), LocalDate.now(clock));
    return told(
        project,
        month,
        decision.accepted() ? "report-accepted" : "report-returned",
        decision.comment(),
        moved(report, decision.state()));
  }

  private MonthlyReport told(
      Project project,
      YearMonth month,
      String change,
      @Nullable String reason,
      List<FieldChange> changes) {
    journal.record(project, change, "report-" + month, reason, changes);
    return reports.require(project, month);
  }

  private static List<FieldChange> moved(MonthlyReport report, ReportState to) {
    return new FieldChanges().field("state", report.state(), to).found();
  }

  private static Stage stage(Project project) {
    return Stage.of(project.state())
        .orElseThrow(
            () ->
                DomainProblem.of(
                    RegistryProblem.REPORT_STATE,
                    "项目 " + project.code() + " 现为 " + project.state() + "，不需要调度"));
  }
}

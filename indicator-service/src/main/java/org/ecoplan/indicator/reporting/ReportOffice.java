package org.ecoplan.indicator.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.IndicatorProblem;
import org.ecoplan.indicator.counting.Counts;
import org.ecoplan.indicator.intake.EntryOffice;
import org.ecoplan.indicator.intake.NewObservation;
import org.ecoplan.indicator.knowledge.Knowledge;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.ETags;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports of units and lets the plan office decide. A report becomes an observation when it
 * is approved, and is known from then on; until then what was known stays in use.
 */
@ApplicationScoped
class ReportOffice {
  private final ObservationReports reports;
  private final EntryOffice entries;
  private final Knowledge knowledge;
  private final Counts counts;
  private final Caller caller;

  ReportOffice(
      ObservationReports reports,
      EntryOffice entries,
      Knowledge knowledge,
      Counts counts,
      Caller caller) {
    this.counts = counts;
    this.reports = reports;
    this.entries = entries;
    this.knowledge = knowledge;
    this.caller = caller;
  }

  @Transactional(TxType.MANDATORY)
  ObservationReport start(String plan, NewReport request) {
    String unit =
        caller
            .unit()
            .orElseThrow(
                () -> DomainProblem.of(KitProblem.FORBIDDEN, "您的账号没有所属单位，不能填报；请联系管理员设置单位"));
    entries.check(plan, request.seriesCode(), request.entry());
    Instant now = knowledge.now();
    ObservationReport report =
        new ObservationReport(
            UUID.randomUUID(),
            1,
            plan,
            request.seriesCode(),
            request.entry(),
            ReportState.DRAFT,
            ReportState.DRAFT.zh(),
            caller.name(),
            unit,
            now,
            now,
            null,
            null);
    reports.insert(report);
    counts.observation(report.state());
    return report;
  }

  @Transactional(TxType.MANDATORY)
  ObservationReport change(String plan, UUID id, @Nullable String ifMatch, NewObservation entry) {
    ObservationReport report = own(plan, id, ifMatch, ReportState.DRAFT);
    entries.check(plan, report.seriesCode(), entry);
    return update(report.changed(entry, knowledge.now()));
  }

  @Transactional(TxType.MANDATORY)
  ObservationReport submit(String plan, UUID id, @Nullable String ifMatch) {
    ObservationReport report = own(plan, id, ifMatch, ReportState.SUBMITTED);
    entries.check(plan, report.seriesCode(), report.entry());
    return keep(report.in(ReportState.SUBMITTED, knowledge.now()));
  }

  /** Makes it an observation; nobody approves what they reported themselves. */
  @Transactional(TxType.MANDATORY)
  ObservationReport approve(String plan, UUID id, @Nullable String ifMatch) {
    ObservationReport report = locked(plan, id, ifMatch, ReportState.APPROVED);
    if (report.reporter().equals(caller.name())) {
      throw DomainProblem.of(
          IndicatorProblem.REPORT_STEP_NOT_ALLOWED, "本人填报的数据不能由本人审核，请由另一位规划办人员审核");
    }
    entries.observe(plan, report.seriesCode(), report.entry(), report.reporter(), caller.name());
    return keep(report.decided(ReportState.APPROVED, knowledge.now(), caller.name(), null));
  }

  @Transactional(TxType.MANDATORY)
  ObservationReport sendBack(String plan, UUID id, @Nullable String ifMatch, String reason) {
    ObservationReport report = locked(plan, id, ifMatch, ReportState.RETURNED);
    return keep(report.decided(ReportState.RETURNED, knowledge.now(), caller.name(), reason));
  }

  private ObservationReport own(String plan, UUID id, @Nullable String ifMatch, ReportState next) {
    caller.requireUnitAmong(List.of(reports.get(plan, id).unit()));
    return locked(plan, id, ifMatch, next);
  }

  private ObservationReport locked(
      String plan, UUID id, @Nullable String ifMatch, ReportState next) {
    ObservationReport report = reports.lock(plan, id);
    ETags.requireMatch(ifMatch, report.version());
    if (!report.state().mayBecome(next)) {
      throw DomainProblem.of(
          IndicatorProblem.REPORT_STEP_NOT_ALLOWED,
          "填报现在是“" + report.state().zh() + "”，不能变为“" + next.zh() + "”；次序是 草稿 → 待审核 → 已通过或已退回");
    }
    return report;
  }

  private ObservationReport keep(ObservationReport report) {
    counts.observation(report.state());
    return update(report);
  }

  private ObservationReport update(ObservationReport report) {
    reports.update(report);
    return report;
  }
}

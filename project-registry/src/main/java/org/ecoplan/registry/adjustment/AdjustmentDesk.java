package org.ecoplan.registry.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.milestone.Milestones;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Lifecycle;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectDesk;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.request.Bounds;

/** Takes requests for adjustments, and applies what is approved. */
@ApplicationScoped
class AdjustmentDesk {
  /** Source: docs/DOMAIN.md, section Words, 动态调整. */
  private static final int WORKING_DAYS_TO_DECIDE = 20;

  private static final String MILESTONE = "milestone-";

  private final Adjustments adjustments;
  private final Milestones milestones;
  private final ProjectGate gate;
  private final ProjectDesk projects;
  private final Journal journal;
  private final WorkingCalendar calendar;
  private final Caller caller;
  private final Clock clock;

  AdjustmentDesk(
      Adjustments adjustments,
      Milestones milestones,
      ProjectGate gate,
      ProjectDesk projects,
      Journal journal,
      WorkingCalendar calendar,
      Caller caller,
      Clock clock) {
    this.adjustments = adjustments;
    this.milestones = milestones;
    this.gate = gate;
    this.projects = projects;
    this.journal = journal;
    this.calendar = calendar;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Takes a request in; what it would change is held against what is promised today.
   *
   * @throws DomainProblem where the project has promised nothing yet, or nothing would change
   */
  @Transactional(TxType.MANDATORY)
  Adjustment request(Project project, AdjustmentRequest request) {
    gate.requireEditable(project);
    if (!project.state().isAdmitted() || project.state() == Lifecycle.OPERATING) {
      throw DomainProblem.of(
          RegistryProblem.CONTRADICTORY, "项目现为 " + project.state() + "，没有需要审批的调整");
    }
    Kind kind = request.kind();
    List<FieldChange> changes =
        switch (kind) {
          case YEARS -> years(project, request);
          case MILESTONES -> dates(project, request);
        };
    if (changes.isEmpty()) {
      throw DomainProblem.of(KitProblem.INVALID, "申请的内容与现行计划相同")
          .field("milestones", "没有变化", "与现行计划不同的年份或日期");
    }
    LocalDate today = LocalDate.now(clock);
    int number =
        adjustments.add(
            project,
            kind,
            request,
            changes,
            caller.name(),
            today,
            calendar.plusWorkingDays(today, WORKING_DAYS_TO_DECIDE));
    journal.record(
        project, "adjustment-requested", "adjustment-" + number, request.reason(), changes);
    return adjustments.require(project, number);
  }

  /**
   * Decides a request; what is approved is applied in the same transaction.
   *
   * @throws DomainProblem {@link RegistryProblem#ADJUSTMENT_CLOSED}, or {@link
   *     RegistryProblem#ADJUSTMENT_OUTDATED} where the promise is another by now
   */
  @Transactional(TxType.MANDATORY)
  Adjustment decide(Project project, Adjustment adjustment, AdjustmentDecision decision) {
    if (adjustment.state() != AdjustmentState.REQUESTED) {
      throw DomainProblem.of(
          RegistryProblem.ADJUSTMENT_CLOSED,
          "第 " + adjustment.number() + " 项调整申请现为 " + adjustment.state());
    }
    if (decision.lacksReason()) {
      throw DomainProblem.of(RegistryProblem.REASON_MISSING, "不同意调整需要说明原因")
          .field("comment", "缺少", "一句话说明原因");
    }
    LocalDate today = LocalDate.now(clock);
    Bounds.requireNotAfter(today, "effectiveOn", decision.effectiveOn());
    LocalDate effective = decision.effectiveOn() == null ? today : decision.effectiveOn();
    if (decision.approved()) {
      gate.requireEditable(project);
      switch (adjustment.kind()) {
        case YEARS -> applyYears(project, adjustment);
        case MILESTONES -> applyDates(project, adjustment, today);
      }
    }
    adjustments.close(
        project,
        adjustment.number(),
        decision.approved() ? AdjustmentState.APPROVED : AdjustmentState.REJECTED,
        decision.comment(),
        caller.name(),
        today,
        decision.approved() ? effective : null);
    journal.record(
        project,
        decision.approved() ? "adjustment-approved" : "adjustment-rejected",
        "adjustment-" + adjustment.number(),
        decision.comment(),
        decision.approved() ? adjustment.changes() : List.of());
    return adjustments.require(project, adjustment.number());
  }

  private static List<FieldChange> years(Project project, AdjustmentRequest request) {
    int start = project.facts().startYear();
    int end = project.facts().endYear();
    Integer newStart = request.startYear();
    Integer newEnd = request.endYear();
    project.facts().withYears(newStart == null ? start : newStart, newEnd == null ? end : newEnd);
    return new FieldChanges()
        .field("startYear", start, newStart == null ? start : newStart)
        .field("endYear", end, newEnd == null ? end : newEnd)
        .found();
  }

  private List<FieldChange> dates(Project project, AdjustmentRequest request) {
    FieldChanges changes = new FieldChanges();
    request
        .newDates()
        .forEach(
            wanted ->
                changes.field(
                    MILESTONE + wanted.number(),
                    milestones.dueDate(project, wanted.number()),
                    wanted.date()));
    return changes.found();
  }

  private void applyYears(Project project, Adjustment adjustment) {
    int start = project.facts().startYear();
    int end = project.facts().endYear();
    for (FieldChange change : adjustment.changes()) {
      boolean isStart = change.field().equals("startYear");
      requireUnchanged(change, Integer.toString(isStart ? start : end));
      int year = Integer.parseInt(after(change));
      start = isStart ? year : start;
      end = isStart ? end : year;
    }
    projects.setYears(project, start, end);
  }

  private void applyDates(Project project, Adjustment adjustment, LocalDate today) {
    for (FieldChange change : adjustment.changes()) {
      int number = Integer.parseInt(change.field().substring(MILESTONE.length()));
      LocalDate before = milestones.dueDate(project, number);
      LocalDate approved = LocalDate.parse(after(change));
      requireUnchanged(change, before.toString());
      milestones.approve(project, number, approved);
      adjustments.rebaseline(
          project, adjustment.number(), number, before, approved, caller.name(), today);
    }
  }

  private static String after(FieldChange change) {
    return Objects.requireNonNull(change.after(), change.field());
  }

  private static void requireUnchanged(FieldChange change, String now) {
    if (!now.equals(change.before())) {
      throw DomainProblem.of(
              RegistryProblem.ADJUSTMENT_OUTDATED,
              change.field() + " 申请时为 " + change.before() + "，现为 " + now)
          .field(change.field(), "申请后已变化", "按现行计划重新申请");
    }
  }
}

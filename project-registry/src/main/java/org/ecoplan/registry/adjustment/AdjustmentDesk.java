package org.ecoplan.registry.adjustment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Lifecycle;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.request.Bounds;

/** Takes requests for adjustments, and applies what is approved. */
@ApplicationScoped
class AdjustmentDesk {
  /** Source: docs/DOMAIN.md, section Words, 动态调整. */
  private static final int WORKING_DAYS_TO_DECIDE = 20;

  private final Adjustments adjustments;
  private final List<Promise> promises;
  private final ProjectGate gate;
  private final Journal journal;
  private final WorkingCalendar calendar;
  private final Caller caller;
  private final Clock clock;

  AdjustmentDesk(
      Adjustments adjustments,
      @All List<Promise> promises,
      ProjectGate gate,
      Journal journal,
      WorkingCalendar calendar,
      Caller caller,
      Clock clock) {
    this.adjustments = adjustments;
    this.promises = List.copyOf(promises);
    this.gate = gate;
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
    List<FieldChange> changes = promise(kind).foresee(project, request);
    if (changes.isEmpty()) {
      throw DomainProblem.of(KitProblem.INVALID, "申请的内容与现行计划相同")
          .field(request.field(), "没有变化", "与现行计划不同的内容");
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
      promise(adjustment.kind()).apply(project, adjustment, effective);
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

  private Promise promise(Kind kind) {
    return promises.stream()
        .filter(promise -> promise.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing adjusts " + kind));
  }
}

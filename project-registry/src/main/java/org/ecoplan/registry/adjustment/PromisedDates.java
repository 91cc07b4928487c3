package org.ecoplan.registry.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.registry.milestone.Baselines;
import org.ecoplan.registry.milestone.Milestones;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Project;

/** The dates of milestones; the original ones stay, and each approval enters the ledger of them. */
@ApplicationScoped
class PromisedDates implements Promise {
  private static final String MILESTONE = "milestone-";

  private final Baselines baselines;
  private final Milestones milestones;
  private final Plans plans;
  private final Caller caller;
  private final Clock clock;

  PromisedDates(
      Baselines baselines, Milestones milestones, Plans plans, Caller caller, Clock clock) {
    this.baselines = baselines;
    this.milestones = milestones;
    this.plans = plans;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.MILESTONES;
  }

  @Override
  public List<FieldChange> foresee(Project project, AdjustmentRequest request) {
    FieldChanges changes = new FieldChanges();
    for (AdjustmentRequest.NewDate wanted : request.newDates()) {
      LocalDate now = milestones.dueDate(project, wanted.number());
      plans.requireNotBefore(project.planCode(), "milestones.date", wanted.date());
      changes.field(MILESTONE + wanted.number(), now, wanted.date());
    }
    return changes.found();
  }

  @Override
  public void apply(Project project, Adjustment adjustment, LocalDate effectiveOn) {
    for (FieldChange change : adjustment.changes()) {
      int number = Integer.parseInt(change.field().substring(MILESTONE.length()));
      LocalDate before = milestones.dueDate(project, number);
      LocalDate approved = LocalDate.parse(Promise.after(change));
      Promise.requireUnchanged(change, before.toString());
      milestones.approve(project, number, approved);
      baselines.add(
          project,
          number,
          new Baselines.Approval(
              before,
              approved,
              caller.name(),
              LocalDate.now(clock),
              adjustment.number(),
              adjustment.reason()));
    }
  }
}

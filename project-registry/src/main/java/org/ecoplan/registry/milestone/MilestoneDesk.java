package org.ecoplan.registry.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectGate;
import org.ecoplan.registry.unit.Writers;
import org.jspecify.annotations.Nullable;

/** Promises milestones, one by one or the whole way of a project, and takes reports on them. */
@ApplicationScoped
class MilestoneDesk {
  private final Milestones milestones;
  private final Baselines baselines;
  private final ProjectGate gate;
  private final Plans plans;
  private final Journal journal;
  private final Writers writers;
  private final Caller caller;
  private final Clock clock;

  MilestoneDesk(
      Milestones milestones,
      Baselines baselines,
      ProjectGate gate,
      Plans plans,
      Journal journal,
      Writers writers,
      Caller caller,
      Clock clock) {
    this.milestones = milestones;
    this.baselines = baselines;
    this.gate = gate;
    this.plans = plans;
    this.journal = journal;
    this.writers = writers;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Promises a milestone.
   *
   * @param project locked by the caller
   * @throws DomainProblem where its days or its place cannot be
   */
  @Transactional(TxType.MANDATORY)
  Milestone add(Project project, NewMilestone request) {
    gate.requireEditable(project);
    request.requirePlausible();
    plans.requireNotBefore(project.planCode(), "originalDate", request.originalDate());
    requireWithinPlan(project, "forecastDate", null, request.forecastDate());
    Place place = request.place();
    place.requireReachable(0, milestones.places(project));
    int number =
        milestones.add(
            project,
            request.name(),
            request.originalDate(),
            request.forecastDate(),
            request.source(),
            place);
    Milestone added = milestones.require(project, number);
    journal.record(project, "milestone-added", "milestone-" + number, null, added.asPromised());
    return added;
  }

  /**
   * Promises the steps of a template, each after the one before it.
   *
   * @param project locked by the caller
   * @param dates for each step its day, absent to take those that the template finds
   * @throws DomainProblem {@link RegistryProblem#CONTRADICTORY} where milestones have weights
   *     already
   */
  @Transactional(TxType.MANDATORY)
  List<Milestone> addAll(Project project, Template template, List<LocalDate> dates) {
    gate.requireEditable(project);
    if (milestones.places(project).values().stream().anyMatch(place -> place.weight() != null)) {
      throw DomainProblem.of(
              RegistryProblem.CONTRADICTORY, "项目 " + project.code() + " 的里程碑已有权重，不能再套用模板")
          .field("template", "权重之和将超过 100", "逐个增加里程碑，或先去掉已有的权重");
    }
    List<Milestone> added = new ArrayList<>();
    for (int index = 0; index < template.steps().size(); index++) {
      Template.Step step = template.steps().get(index);
      added.add(
          add(
              project,
              new NewMilestone(
                  step.name(),
                  dates.get(index),
                  null,
                  "模板：" + template.name(),
                  step.stage(),
                  step.weight(),
                  added.isEmpty() ? List.of() : List.of(added.get(added.size() - 1).number()))));
    }
    return added;
  }

  /**
   * Takes a report on a milestone.
   *
   * @param project locked by the caller
   * @throws DomainProblem where the report contradicts itself, or its author may not say so
   */
  @Transactional(TxType.MANDATORY)
  Milestone change(Project project, Milestone milestone, MilestonePatch patch) {
    gate.requireEditable(project);
    Milestone changed = milestone.changed(patch, LocalDate.now(clock));
    requireWithinPlan(project, "approvedDate", milestone.approvedDate(), patch.approvedDate());
    requireWithinPlan(project, "forecastDate", milestone.forecastDate(), patch.forecastDate());
    requireWithinPlan(project, "actualDate", milestone.actualDate(), patch.actualDate());
    if (!Objects.equals(patch.approvedDate(), milestone.approvedDate())) {
      writers.requirePlanOffice("批准日期");
    }
    if (project.state().isAdmitted() && !changed.place().weighsAs(milestone.place())) {
      writers.requirePlanOffice("入库项目的里程碑权重");
    }
    List<FieldChange> changes = changed.changesFrom(milestone);
    if (changes.isEmpty()) {
      return milestone;
    }
    changed.place().requireReachable(milestone.number(), milestones.places(project));
    milestones.update(changed);
    if (!changed.dueDate().equals(milestone.dueDate())) {
      baselines.add(
          project,
          milestone.number(),
          new Baselines.Approval(
              milestone.dueDate(),
              changed.dueDate(),
              caller.name(),
              LocalDate.now(clock),
              null,
              patch.reason()));
    }
    journal.record(
        project,
        word(milestone, changed),
        "milestone-" + milestone.number(),
        patch.reason(),
        changes);
    return milestones.require(project, milestone.number());
  }

  private void requireWithinPlan(
      Project project, String field, @Nullable LocalDate before, @Nullable LocalDate day) {
    if (day != null && !day.equals(before)) {
      plans.requireNotBefore(project.planCode(), field, day);
    }
  }

  private static String word(Milestone before, Milestone after) {
    if (before.actualDate() == null && after.actualDate() != null) {
      return "milestone-completed";
    }
    return before.actualDate() != null && after.actualDate() == null
        ? "milestone-reopened"
        : "milestone-updated";
  }
}

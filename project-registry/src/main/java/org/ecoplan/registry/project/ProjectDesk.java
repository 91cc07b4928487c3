package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Units;
import org.ecoplan.registry.unit.Writers;
import org.jspecify.annotations.Nullable;

/** What people do to a project itself: fill it in, change it, move it through its lifecycle. */
@ApplicationScoped
class ProjectDesk {
  private final ProjectGate gate;
  private final Projects projects;
  private final Journal journal;
  private final Units units;
  private final Assignments assignments;
  private final Writers writers;
  private final Clock clock;

  ProjectDesk(
      ProjectGate gate,
      Projects projects,
      Journal journal,
      Units units,
      Assignments assignments,
      Writers writers,
      Clock clock) {
    this.gate = gate;
    this.projects = projects;
    this.journal = journal;
    this.units = units;
    this.assignments = assignments;
    this.writers = writers;
    this.clock = clock;
  }

  @Transactional(TxType.MANDATORY)
  Project fillIn(String planCode, NewProject request) {
    Set<String> names = new LinkedHashSet<>(List.of(request.leadUnit()));
    if (request.units() != null) {
      names.addAll(request.units());
    }
    Project project =
        projects.add(
            planCode,
            request.code(),
            request.facts(),
            Lifecycle.DRAFT,
            ids(names),
            units.requireId(request.leadUnit(), "leadUnit"));
    writers.requireResponsible(assignments.of(Subject.PROJECT, project.id()));
    journal.recordEntry(project, "project-created");
    return project;
  }

  /**
   * Applies a patch.
   *
   * @throws DomainProblem {@link RegistryProblem#PROJECT_LOCKED}, or {@link
   *     RegistryProblem#ADJUSTMENT_NEEDED} where an admitted project's promise would change
   */
  @Transactional(TxType.MANDATORY)
  Project change(Project project, ProjectPatch patch) {
    gate.requireEditable(project);
    List<UnitRef> before = assignments.of(Subject.PROJECT, project.id());
    ProjectPatch current = ProjectPatch.of(project.facts(), before);
    if (patch.equals(current)) {
      return project;
    }
    ProjectFacts facts = patch.facts();
    boolean otherUnits =
        !patch.unitNames().equals(current.unitNames())
            || !String.valueOf(patch.leadUnit()).equals(current.leadUnit());
    boolean otherPromise = otherUnits || !facts.promisesTheSameAs(project.facts());
    if (otherPromise && project.state().isAdmitted() && !writers.isPlanOffice()) {
      throw DomainProblem.of(RegistryProblem.ADJUSTMENT_NEEDED, "项目已入库，名称、类别、建设年限和责任单位的调整由规划办办理");
    }
    projects.update(project, facts);
    if (otherUnits) {
      projects.replaceUnits(
          project,
          ids(patch.unitNames()),
          units.requireId(String.valueOf(patch.leadUnit()), "leadUnit"));
      // Nobody hands a project to somebody else and keeps writing, or takes one away unseen.
      writers.requireResponsible(assignments.of(Subject.PROJECT, project.id()));
    }
    journal.record(project, "project-updated", null, null);
    return projects.require(project.planCode(), project.code());
  }

  /** Moves a project through its lifecycle. */
  @Transactional(TxType.MANDATORY)
  Project move(Project project, TransitionRequest request) {
    Lifecycle to = request.to();
    Set<Lifecycle> legal = project.state().successors(project.suspendedFrom());
    if (!legal.contains(to)) {
      throw DomainProblem.of(
              RegistryProblem.TRANSITION_ILLEGAL,
              "项目 " + project.code() + " 现为 " + project.state() + "，不能变更为 " + to)
          .field(
              "to",
              "不能由 " + project.state() + " 变更而来",
              legal.stream().map(Lifecycle::name).collect(Collectors.joining(", ")));
    }
    String reason = request.reason();
    if (to.needsReason() && (reason == null || reason.isBlank())) {
      throw DomainProblem.of(RegistryProblem.REASON_MISSING, "变更为 " + to + " 需要说明原因")
          .field("reason", "缺少", "一句话说明原因");
    }
    projects.move(
        project,
        to,
        to == Lifecycle.SUSPENDED ? project.state() : null,
        completedOn(project, to, request));
    journal.recordMove(project, to, reason, request.evidence());
    return projects.require(project.planCode(), project.code());
  }

  private @Nullable LocalDate completedOn(
      Project project, Lifecycle to, TransitionRequest request) {
    if (to != Lifecycle.COMPLETED) {
      return project.completedOn();
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate day = request.completedOn() == null ? today : request.completedOn();
    if (day.isAfter(today)) {
      throw DomainProblem.of(RegistryProblem.IN_THE_FUTURE, "完工日期 " + day + " 晚于今天")
          .field("completedOn", "晚于今天", "不晚于 " + today);
    }
    return day;
  }

  private List<Long> ids(Set<String> names) {
    return names.stream().map(name -> units.requireId(name, "units")).toList();
  }
}

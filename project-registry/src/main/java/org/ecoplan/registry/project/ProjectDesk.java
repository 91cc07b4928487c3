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
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Bounds;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Units;
import org.ecoplan.registry.unit.Writers;
import org.jspecify.annotations.Nullable;

/**
 * What people and files do to a project itself: fill it in, change it, move it through its
 * lifecycle.
 */
@ApplicationScoped
public class ProjectDesk {
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
    journal.recordEntries(List.of(project), "project-created");
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
    ProjectPatch current = current(project);
    boolean otherPromise =
        !patch.namesTheSameUnitsAs(current) || !patch.facts().promisesTheSameAs(project.facts());
    if (otherPromise && project.state().isAdmitted() && !writers.isPlanOffice()) {
      throw DomainProblem.of(RegistryProblem.ADJUSTMENT_NEEDED, "项目已入库，名称、类别、建设年限和责任单位的调整由规划办办理");
    }
    if (write(project, current, patch) == Change.UNCHANGED) {
      return project;
    }
    // Nobody hands a project to somebody else and keeps writing, or takes one away unseen.
    writers.requireResponsible(assignments.of(Subject.PROJECT, project.id()));
    return projects.require(project.planCode(), project.code());
  }

  /**
   * Keeps what a plan's published annex says about a known project, which keeps its state, its
   * milestones and its money.
   *
   * @param project locked by the caller
   * @throws DomainProblem {@link RegistryProblem#PROJECT_LOCKED} where it would change
   */
  @Transactional(TxType.MANDATORY)
  Change keep(Project project, ProjectPatch current, ProjectPatch printed) {
    if (!printed.changesFrom(current).isEmpty()) {
      gate.requireEditable(project);
    }
    return write(project, current, printed);
  }

  /** Applies the construction years that an adjustment asked for; its author records the change. */
  @Transactional(TxType.MANDATORY)
  public void setYears(Project project, int startYear, int endYear) {
    projects.update(project, project.facts().withYears(startYear, endYear));
  }

  /**
   * Applies the units that an adjustment asked for; its author records the change.
   *
   * @param from the first day on which they are responsible
   */
  @Transactional(TxType.MANDATORY)
  public void setUnits(
      Project project, @Nullable String leadUnit, List<String> unitNames, LocalDate from) {
    ProjectPatch wanted = ProjectPatch.of(project.facts(), leadUnit, unitNames);
    projects.update(project, project.facts());
    projects.replaceUnits(
        project,
        ids(wanted.unitNames()),
        units.requireId(wanted.requireLeadUnit(), "leadUnit"),
        from);
  }

  /** Writes what differs, and tells of it. */
  private Change write(Project project, ProjectPatch before, ProjectPatch after) {
    List<FieldChange> changes = after.changesFrom(before);
    if (changes.isEmpty()) {
      return Change.UNCHANGED;
    }
    projects.update(project, after.facts());
    if (!after.namesTheSameUnitsAs(before)) {
      projects.replaceUnits(
          project,
          ids(after.unitNames()),
          units.requireId(after.requireLeadUnit(), "leadUnit"),
          LocalDate.now(clock));
    }
    journal.record(project, "project-updated", null, null, changes);
    return Change.UPDATED;
  }

  private ProjectPatch current(Project project) {
    return ProjectPatch.of(project.facts(), assignments.of(Subject.PROJECT, project.id()));
  }

  /**
   * Moves a project by a decision that its own unit does not take: admits it, returns it, removes
   * it.
   *
   * @throws DomainProblem {@link RegistryProblem#TRANSITION_ILLEGAL} where it does not stand so
   */
  @Transactional(TxType.MANDATORY)
  public Project decide(Project project, Lifecycle to, String reason, @Nullable String evidence) {
    return step(project, new TransitionRequest(to, reason, evidence, null));
  }

  /**
   * Moves a project through its lifecycle.
   *
   * @throws DomainProblem {@link RegistryProblem#REVIEW_NEEDED} where that takes a review
   */
  @Transactional(TxType.MANDATORY)
  Project move(Project project, TransitionRequest request) {
    if (project.state() == Lifecycle.SUBMITTED && request.to() == Lifecycle.RESERVED) {
      throw DomainProblem.of(RegistryProblem.REVIEW_NEEDED, "项目 " + project.code() + " 入库须填写审查意见")
          .field("to", "不能直接变更为 RESERVED", "POST …/admissions，七个方面各一条意见");
    }
    return step(project, request);
  }

  private Project step(Project project, TransitionRequest request) {
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
    Bounds.requireNotAfter(today, "completedOn", day);
    return day;
  }

  private List<Long> ids(Set<String> names) {
    return names.stream().map(name -> units.requireId(name, "units")).toList();
  }
}

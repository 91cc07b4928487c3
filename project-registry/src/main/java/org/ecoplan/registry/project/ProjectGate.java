package org.ecoplan.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Writers;

/** The one way in for whoever changes a project: locked, and only for those who may. */
@ApplicationScoped
public class ProjectGate {
  private final Projects projects;
  private final Assignments assignments;
  private final Writers writers;

  public ProjectGate(Projects projects, Assignments assignments, Writers writers) {
    this.projects = projects;
    this.assignments = assignments;
    this.writers = writers;
  }

  /**
   * The project, locked until the transaction ends.
   *
   * @throws DomainProblem where there is none, or where the caller's unit is not responsible
   */
  @Transactional(TxType.MANDATORY)
  public Project open(String planCode, String code) {
    Project project = projects.lock(planCode, code);
    writers.requireResponsible(assignments.of(Subject.PROJECT, project.id()));
    return project;
  }

  /**
   * Those of these projects that the caller may change, by their codes and locked until the
   * transaction ends; of the others the refusals hear.
   */
  @Transactional(TxType.MANDATORY)
  public Map<String, Project> openAll(
      String planCode, Collection<String> codes, Refusals refusals) {
    Map<String, Project> found = projects.lockAll(planCode, codes);
    Map<Long, List<UnitRef>> units =
        assignments.of(Subject.PROJECT, found.values().stream().map(Project::id).toList());
    Map<String, Project> opened = new LinkedHashMap<>();
    for (String code : codes) {
      try {
        Project project =
            Optional.ofNullable(found.get(code))
                .orElseThrow(() -> Projects.notFound(planCode, code));
        writers.requireResponsible(units.getOrDefault(project.id(), List.of()));
        opened.put(code, project);
      } catch (DomainProblem why) {
        refusals.refused(code, why);
      }
    }
    return opened;
  }

  /**
   * Lets only changes of projects through that are open to edits.
   *
   * @throws DomainProblem {@link RegistryProblem#PROJECT_LOCKED} for the others
   */
  public void requireEditable(Project project) {
    if (project.state().isLocked()) {
      throw DomainProblem.of(
          RegistryProblem.PROJECT_LOCKED,
          "项目 " + project.code() + " 现为 " + project.state() + "，不能修改");
    }
  }
}

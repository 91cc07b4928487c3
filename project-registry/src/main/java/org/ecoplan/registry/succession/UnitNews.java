package org.ecoplan.registry.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.Projects;
import org.ecoplan.registry.workplan.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Tells the projects and tasks of units that somebody else stands for these now: their events carry
 * who is responsible.
 */
@ApplicationScoped
public class UnitNews {
  private final Projects projects;
  private final Journal journal;
  private final Tasks tasks;

  UnitNews(Projects projects, Journal journal, Tasks tasks) {
    this.projects = projects;
    this.journal = journal;
    this.tasks = tasks;
  }

  /**
   * Tells it once for each project and task that names one of the units.
   *
   * @param reason for the history of the projects
   * @param changes who stood for the units before and does now, where that is one change for all
   */
  @Transactional(TxType.MANDATORY)
  public void tell(Set<String> units, @Nullable String reason, List<FieldChange> changes) {
    Map<Project, List<FieldChange>> told = new LinkedHashMap<>();
    projects.lockNaming(units).forEach(project -> told.put(project, changes));
    journal.recordAll("units-resolved", reason, told);
    tasks.announceNaming(units);
  }
}

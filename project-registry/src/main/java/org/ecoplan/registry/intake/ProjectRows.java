package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.Projects;

/**
 * Goes through a file whose rows are parts of projects: one event for each project that changed.
 */
@ApplicationScoped
class ProjectRows {
  static final String COLUMN = "project_code";

  /** Keeps one row's part of its project. */
  interface Part {

    /**
     * Keeps it.
     *
     * @param changes takes what was there before and is there now, for the project's history
     * @return empty where the row is wrong
     */
    Optional<Change> keep(CsvRow row, Project project, FieldChanges changes);
  }

  private final Projects projects;
  private final Journal journal;

  ProjectRows(Projects projects, Journal journal) {
    this.projects = projects;
    this.journal = journal;
  }

  /**
   * Reads every row and keeps it.
   *
   * @param change the word for the event
   */
  void apply(CsvFile file, ImportRun run, String change, Part part) {
    Map<String, Project> locked = new LinkedHashMap<>();
    Map<Project, FieldChanges> changed = new LinkedHashMap<>();
    for (CsvRow row : run.rows(file)) {
      Optional<Project> project =
          row.required(COLUMN).flatMap(code -> project(row, run, code, locked));
      if (project.isPresent()) {
        FieldChanges changes = changed.computeIfAbsent(project.get(), first -> new FieldChanges());
        part.keep(row, project.get(), changes).ifPresent(run::count);
      }
    }
    if (file.errors().isEmpty()) {
      changed.forEach(
          (project, changes) -> {
            if (!changes.found().isEmpty()) {
              journal.record(project, change, null, null, changes.found());
            }
          });
    }
  }

  private Optional<Project> project(
      CsvRow row, ImportRun run, String code, Map<String, Project> locked) {
    if (locked.containsKey(code)) {
      return Optional.ofNullable(locked.get(code));
    }
    if (projects.find(run.plan(), code).isEmpty()) {
      row.wrong(COLUMN, "规划 " + run.plan() + " 没有项目 " + code, "已导入的项目编号");
      return Optional.empty();
    }
    Project project = projects.lock(run.plan(), code);
    locked.put(code, project);
    return Optional.of(project);
  }
}

package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.Projects;

/**
 * Goes through a file whose rows are parts of projects: one event for each project that changed.
 */
@ApplicationScoped
class ProjectRows {
  static final String COLUMN = "project_code";

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
   * @param keep keeps a row's part of the project; empty where the row is wrong
   */
  void apply(
      CsvFile file,
      ImportRun run,
      String change,
      BiFunction<CsvRow, Project, Optional<Change>> keep) {
    Map<String, Project> locked = new LinkedHashMap<>();
    Set<Project> changed = new LinkedHashSet<>();
    for (CsvRow row : file.rows()) {
      Optional<Project> project =
          row.required(COLUMN).flatMap(code -> project(row, run, code, locked));
      if (project.isPresent()) {
        Optional<Change> kept = keep.apply(row, project.get());
        kept.ifPresent(run::count);
        if (kept.filter(what -> what != Change.UNCHANGED).isPresent()) {
          changed.add(project.get());
        }
      }
    }
    if (file.errors().isEmpty()) {
      changed.forEach(project -> journal.record(project, change, null, null));
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

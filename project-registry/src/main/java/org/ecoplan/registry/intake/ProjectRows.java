package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.registry.project.FieldChange;
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
    Map<String, Project> locked = new HashMap<>();
    Map<Project, FieldChanges> changed = new LinkedHashMap<>();
    run.slices(
        file,
        rows -> {
          locked.putAll(projects.lockAll(run.plan(), codes(rows, locked.keySet())));
          for (CsvRow row : rows) {
            Optional<Project> project =
                row.required(COLUMN).flatMap(code -> project(row, run, code, locked));
            if (project.isPresent()) {
              FieldChanges changes =
                  changed.computeIfAbsent(project.get(), first -> new FieldChanges());
              part.keep(row, project.get(), changes).ifPresent(run::count);
            }
          }
        });
    if (file.errors().isEmpty()) {
      record(change, changed);
    }
  }

  private void record(String change, Map<Project, FieldChanges> changed) {
    Map<Project, List<FieldChange>> found = new LinkedHashMap<>();
    changed.forEach((project, changes) -> found.put(project, changes.found()));
    found.values().removeIf(List::isEmpty);
    journal.recordAll(change, null, found);
  }

  private static Set<String> codes(List<CsvRow> rows, Set<String> known) {
    return rows.stream()
        .flatMap(row -> row.text(COLUMN).stream())
        .filter(code -> !known.contains(code))
        .collect(Collectors.toSet());
  }

  private static Optional<Project> project(
      CsvRow row, ImportRun run, String code, Map<String, Project> locked) {
    Optional<Project> project = Optional.ofNullable(locked.get(code));
    if (project.isEmpty()) {
      row.wrong(COLUMN, "规划 " + run.plan() + " 没有项目 " + code, "已导入的项目编号");
    }
    return project;
  }
}

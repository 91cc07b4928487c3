package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.project.Journal;
import org.ecoplan.registry.project.Lifecycle;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.ProjectFacts;
import org.ecoplan.registry.project.Projects;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Units;

/**
 * {@code code,category,subcategory,name,start_year,end_year,lead_unit,responsible_units,summary}: a
 * plan's published annex, whose projects are admitted as they come.
 */
@ApplicationScoped
class ProjectImport implements ImportKind {
  private final Projects projects;
  private final Units units;
  private final Assignments assignments;
  private final Journal journal;

  ProjectImport(Projects projects, Units units, Assignments assignments, Journal journal) {
    this.projects = projects;
    this.units = units;
    this.assignments = assignments;
    this.journal = journal;
  }

  @Override
  public String name() {
    return "projects";
  }

  @Override
  public boolean isOfOnePlan() {
    return true;
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of(
        "code", "category", "name", "start_year", "end_year", "lead_unit", "responsible_units");
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    for (CsvRow row : file.rows()) {
      Optional<String> code = row.required("code");
      Optional<ProjectFacts> facts = facts(row);
      Optional<Long> lead = row.required("lead_unit").flatMap(name -> unit(row, "lead_unit", name));
      List<Long> responsible =
          row.list("responsible_units").stream()
              .flatMap(name -> unit(row, "responsible_units", name).stream())
              .toList();
      if (code.isPresent()
          && run.isFirst(row, "code", code.get())
          && facts.isPresent()
          && lead.isPresent()
          && file.errors().isEmpty()) {
        run.count(keep(run.plan(), code.get(), facts.get(), responsible, lead.get()));
      }
    }
  }

  private Change keep(
      String plan, String code, ProjectFacts facts, List<Long> responsible, Long lead) {
    Set<Long> all = new LinkedHashSet<>(responsible);
    if (!all.contains(lead)) {
      all = new LinkedHashSet<>(List.of(lead));
      all.addAll(responsible);
    }
    List<Long> unitIds = List.copyOf(all);
    if (projects.find(plan, code).isEmpty()) {
      Project added = projects.add(plan, code, facts, Lifecycle.RESERVED, unitIds, lead);
      journal.recordEntry(added, "project-imported");
      return Change.CREATED;
    }
    Project project = projects.lock(plan, code);
    boolean sameUnits = assignments.are(Subject.PROJECT, project.id(), unitIds, Set.of(lead));
    if (project.facts().equals(facts) && sameUnits) {
      return Change.UNCHANGED;
    }
    projects.update(project, facts);
    if (!sameUnits) {
      projects.replaceUnits(project, unitIds, lead);
    }
    journal.record(project, "project-updated", null, null);
    return Change.UPDATED;
  }

  private Optional<ProjectFacts> facts(CsvRow row) {
    Optional<String> name = row.required("name");
    Optional<Category> category =
        row.required("category").flatMap(text -> row.word("category", Category.class));
    Optional<Integer> start = Cells.year(row, "start_year");
    Optional<Integer> end = Cells.year(row, "end_year");
    if (name.isEmpty() || category.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (start.get() > end.get()) {
      row.wrong("end_year", "早于 start_year", start.get() + " 或更晚");
      return Optional.empty();
    }
    return Optional.of(
        new ProjectFacts(
            name.get(),
            category.get(),
            row.text("subcategory").orElse(null),
            start.get(),
            end.get(),
            row.text("summary").orElse(null)));
  }

  private Optional<Long> unit(CsvRow row, String column, String name) {
    Optional<Long> id = units.id(name);
    if (id.isEmpty()) {
      row.wrong(column, "没有登记单位 " + name, "已导入的单位名称");
    }
    return id;
  }
}

package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.milestone.Milestones;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Project;

/**
 * {@code project_code,name,due_date,source}: what the plan itself promises. A known milestone with
 * another date is an error, since the original date is never overwritten.
 */
@ApplicationScoped
class ProjectMilestoneImport implements ImportKind {
  private final ProjectRows rows;
  private final Milestones milestones;
  private final Plans plans;

  ProjectMilestoneImport(ProjectRows rows, Milestones milestones, Plans plans) {
    this.rows = rows;
    this.milestones = milestones;
    this.plans = plans;
  }

  @Override
  public String name() {
    return "project-milestones";
  }

  @Override
  public boolean isOfOnePlan() {
    return true;
  }

  @Override
  public List<Heading> headings() {
    return List.of(
        Heading.of("项目编号", ProjectRows.COLUMN, "LT-01"),
        Heading.of("里程碑", "name", "示例，导入前请删除"),
        Heading.of("原定日期", "due_date", "2024-12-31"),
        Heading.of("依据", "source", "规划附件"));
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of(ProjectRows.COLUMN, "name", "due_date");
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    rows.apply(
        file,
        run,
        "milestones-imported",
        (row, project, changes) -> keep(row, project, changes, run));
  }

  private Optional<Change> keep(CsvRow row, Project project, FieldChanges changes, ImportRun run) {
    Optional<String> name = row.required("name");
    Optional<LocalDate> due = row.required("due_date").flatMap(text -> Cells.day(row, "due_date"));
    if (name.isEmpty()
        || due.isEmpty()
        || !run.isFirst(row, "name", project.code() + " " + name.get())) {
      return Optional.empty();
    }
    Optional<LocalDate> known = milestones.originalDate(project, name.get());
    if (known.isEmpty()) {
      int baseline = plans.require(project.planCode()).baselineYear();
      if (due.get().getYear() < baseline) {
        row.wrong("due_date", "早于规划基准年", baseline + "-01-01 或更晚");
        return Optional.empty();
      }
      int number =
          milestones.add(project, name.get(), due.get(), null, row.text("source").orElse(null));
      changes.field("milestone-" + number, null, name.get() + " " + due.get());
      return Optional.of(Change.CREATED);
    }
    if (!known.get().equals(due.get())) {
      row.wrong("due_date", "原定日期不可更改，已登记为 " + known.get(), "调整请由规划办填写批准日期");
      return Optional.empty();
    }
    return Optional.of(Change.UNCHANGED);
  }
}

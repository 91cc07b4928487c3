package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.tabular.Change;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.project.Project;
import org.ecoplan.registry.project.Scale;

/** {@code project_code,item,quantity,unit}. */
@ApplicationScoped
class ProjectScaleImport implements ImportKind {
  private final ProjectRows rows;
  private final Scale scale;

  ProjectScaleImport(ProjectRows rows, Scale scale) {
    this.rows = rows;
    this.scale = scale;
  }

  @Override
  public String name() {
    return "project-scale";
  }

  @Override
  public boolean isOfOnePlan() {
    return true;
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of(ProjectRows.COLUMN, "item", "quantity", "unit");
  }

  @Override
  public List<Heading> headings() {
    return List.of(
        Heading.of("项目编号", ProjectRows.COLUMN, "LT-01"),
        Heading.of("建设内容", "item", "示例，导入前请删除"),
        Heading.of("数量", "quantity", "16"),
        Heading.of("单位", "unit", "条"));
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    rows.apply(
        file, run, "scale-updated", (row, project, changes) -> keep(row, project, changes, run));
  }

  private Optional<Change> keep(CsvRow row, Project project, FieldChanges changes, ImportRun run) {
    Optional<String> item = row.required("item");
    Optional<BigDecimal> quantity =
        row.required("quantity").flatMap(text -> row.decimal("quantity"));
    Optional<String> unit = row.required("unit");
    if (quantity.isPresent() && quantity.get().signum() < 0) {
      row.wrong("quantity", "不能为负", "0 或更大");
      return Optional.empty();
    }
    if (item.isEmpty() || quantity.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    String key = project.code() + " " + item.get() + " " + unit.get();
    return run.isFirst(row, "item", key)
        ? Optional.of(scale.keep(project, item.get(), unit.get(), quantity.get(), changes))
        : Optional.empty();
  }
}

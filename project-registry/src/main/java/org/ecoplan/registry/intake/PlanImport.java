package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.plan.Regions;

/** {@code plan_code,name,region,baseline_year,start_year,midterm_year,final_year,source}. */
@ApplicationScoped
class PlanImport implements ImportKind {
  private final Plans plans;
  private final Regions regions;

  PlanImport(Plans plans, Regions regions) {
    this.plans = plans;
    this.regions = regions;
  }

  @Override
  public String name() {
    return "plans";
  }

  @Override
  public boolean isOfOnePlan() {
    return false;
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of("plan_code", "name", "region", "baseline_year", "start_year", "final_year");
  }

  @Override
  public List<Heading> headings() {
    return List.of(
        Heading.of("规划编号", "plan_code", "LZ-155"),
        Heading.of("规划名称", "name", "示例，导入前请删除"),
        Heading.of("区域代码", "region", "450200"),
        Heading.of("基线年", "baseline_year", "2025"),
        Heading.of("开始年份", "start_year", "2026"),
        Heading.of("中期评估年", "midterm_year", "2028"),
        Heading.of("结束年份", "final_year", "2030"),
        Heading.of("出处", "source", ""));
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    for (CsvRow row : run.rows(file)) {
      Optional<Plan> plan = read(row);
      if (plan.isPresent()
          && run.isFirst(row, "plan_code", plan.get().code())
          && file.errors().isEmpty()) {
        run.count(plans.keep(plan.get()));
      }
    }
  }

  private Optional<Plan> read(CsvRow row) {
    Optional<String> code = row.required("plan_code");
    Optional<String> name = row.required("name");
    Optional<String> region = row.required("region");
    Optional<Integer> baseline = Cells.year(row, "baseline_year");
    Optional<Integer> start = Cells.year(row, "start_year");
    Optional<Integer> midterm = row.integer("midterm_year");
    Optional<Integer> end = Cells.year(row, "final_year");
    if (region.isPresent() && regions.find(region.get()).isEmpty()) {
      row.wrong("region", "没有区域 " + region.get(), "已导入的区域代码");
      return Optional.empty();
    }
    if (code.isEmpty()
        || name.isEmpty()
        || region.isEmpty()
        || baseline.isEmpty()
        || start.isEmpty()
        || end.isEmpty()) {
      return Optional.empty();
    }
    if (baseline.get() > start.get() || start.get() > end.get()) {
      row.wrong("final_year", "年份顺序不对", "baseline_year ≤ start_year ≤ final_year");
      return Optional.empty();
    }
    if (midterm.isPresent() && (midterm.get() < start.get() || midterm.get() > end.get())) {
      row.wrong("midterm_year", "不在规划期内", start.get() + ".." + end.get());
      return Optional.empty();
    }
    return Optional.of(
        new Plan(
            code.get(),
            name.get(),
            region.get(),
            baseline.get(),
            start.get(),
            midterm.orElse(null),
            end.get(),
            row.text("source").orElse(null),
            0));
  }
}

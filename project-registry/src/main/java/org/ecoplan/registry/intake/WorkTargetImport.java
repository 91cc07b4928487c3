package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.workplan.TargetKind;
import org.ecoplan.registry.workplan.Tasks;
import org.ecoplan.registry.workplan.WorkTarget;
import org.ecoplan.registry.workplan.WorkTargets;

/**
 * {@code plan_code,task_code,name,target_type,value,unit}: the quantified targets (量化目标) of work
 * plans. Without a task it is the work plan's own. A target is known by its task and name.
 */
@ApplicationScoped
class WorkTargetImport implements ImportKind {
  private final WorkTargets targets;
  private final Tasks tasks;
  private final Plans plans;

  WorkTargetImport(WorkTargets targets, Tasks tasks, Plans plans) {
    this.targets = targets;
    this.tasks = tasks;
    this.plans = plans;
  }

  @Override
  public String name() {
    return "work-targets";
  }

  @Override
  public boolean isOfOnePlan() {
    return false;
  }

  @Override
  public List<Heading> headings() {
    return List.of(
        Heading.of("规划编号", "plan_code", "LC-2024-WATER"),
        Heading.of("任务编号（整个计划的目标留空）", "task_code", "LC24-W06"),
        Heading.of("目标名称", "name", "示例，导入前请删除"),
        Heading.of("类型（不低于、不高于、左右）", "target_type", "AT_LEAST", TargetKind.class),
        Heading.of("目标值", "value", "5"),
        Heading.of("单位", "unit", "km"));
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of("plan_code", "task_code", "name", "target_type", "value", "unit");
  }

  @Override
  public void apply(CsvFile file, ImportRun run) {
    for (CsvRow row : run.rows(file)) {
      Optional<Plan> plan = row.required("plan_code").flatMap(code -> plan(row, code));
      Optional<String> task = row.text("task_code");
      Optional<WorkTarget.Content> content = content(row);
      if (plan.isPresent()
          && isKnown(row, plan.get(), task)
          && content.isPresent()
          && run.isFirst(row, "name", key(plan.get(), task, content.get()))
          && file.errors().isEmpty()) {
        run.count(
            targets.keep(plan.get(), task.orElse(null), content.get(), "导入文件 " + file.name()));
      }
    }
  }

  private static String key(Plan plan, Optional<String> task, WorkTarget.Content content) {
    return plan.code() + "/" + task.orElse("") + "/" + content.name();
  }

  private Optional<Plan> plan(CsvRow row, String code) {
    Optional<Plan> plan = plans.find(code);
    if (plan.isEmpty()) {
      row.wrong("plan_code", "没有编号为 " + code + " 的规划", "已导入的规划编号");
    }
    return plan;
  }

  private boolean isKnown(CsvRow row, Plan plan, Optional<String> task) {
    boolean known = task.isEmpty() || tasks.isKnown(plan.code(), task.get());
    if (!known) {
      row.wrong("task_code", "规划 " + plan.code() + " 没有编号为 " + task.get() + " 的任务", "已导入的任务编号，或留空");
    }
    return known;
  }

  private static Optional<WorkTarget.Content> content(CsvRow row) {
    Optional<String> name =
        row.required("name")
            .flatMap(text -> Cells.text(row, "name", text, WorkTarget.Content.LONGEST_NAME));
    Optional<TargetKind> kind =
        row.required("target_type").flatMap(text -> row.word("target_type", TargetKind.class));
    Optional<BigDecimal> value = value(row);
    Optional<String> unit =
        Cells.text(row, "unit", row.text("unit").orElse(""), WorkTarget.Content.LONGEST_UNIT);
    return name.isEmpty() || kind.isEmpty() || value.isEmpty() || unit.isEmpty()
        ? Optional.empty()
        : Optional.of(new WorkTarget.Content(name.get(), kind.get(), value.get(), unit.get()));
  }

  private static Optional<BigDecimal> value(CsvRow row) {
    Optional<BigDecimal> value = row.required("value").flatMap(text -> row.decimal("value"));
    if (value.isPresent()
        && (value.get().scale() > WorkTarget.Content.DECIMALS
            || value.get().precision() - value.get().scale() > WorkTarget.Content.WHOLE_DIGITS)) {
      row.wrong("value", "数字过长", "最多 15 位整数、6 位小数");
      return Optional.empty();
    }
    return value;
  }
}

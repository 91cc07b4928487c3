package org.ecoplan.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kit.tabular.CsvFile;
import org.ecoplan.kit.tabular.CsvRow;
import org.ecoplan.kit.tabular.Heading;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.plan.Plans;
import org.ecoplan.registry.unit.UnitKind;
import org.ecoplan.registry.unit.Units;
import org.ecoplan.registry.workplan.PrintedTask;
import org.ecoplan.registry.workplan.TaskFacts;
import org.ecoplan.registry.workplan.Tasks;

/**
 * {@code
 * plan_code,code,section,main_task,task,lead_units,responsible_units,deadline_text,due_date}. A
 * work plan names townships and offices that no list of units has: they are registered as they
 * come, with a warning.
 */
@ApplicationScoped
class TaskImport implements ImportKind {
  private static final String LEADS = "lead_units";
  private static final String RESPONSIBLE = "responsible_units";
  private static final List<String> UNITS = List.of(LEADS, RESPONSIBLE);

  private final Tasks tasks;
  private final Plans plans;
  private final Units units;

  TaskImport(Tasks tasks, Plans plans, Units units) {
    this.tasks = tasks;
    this.plans = plans;
    this.units = units;
  }

  @Override
  public String name() {
    return "tasks";
  }

  @Override
  public boolean isOfOnePlan() {
    return false;
  }

  @Override
  public List<Heading> headings() {
    return List.of(
        Heading.of("规划编号", "plan_code", "LC-2024-AIR"),
        Heading.of("任务编号", "code", "A01"),
        Heading.of("章节", "section", "一、产业结构"),
        Heading.of("主要任务", "main_task", "示例，导入前请删除"),
        Heading.of("工作内容", "task", "一段话"),
        Heading.of("牵头单位（以分号分隔）", LEADS, "柳城生态环境局"),
        Heading.of("责任单位（以分号分隔）", RESPONSIBLE, ""),
        Heading.of("完成时限（照文件）", "deadline_text", "2024年12月底前"),
        Heading.of("时限日期", "due_date", "2024-12-31"));
  }

  @Override
  public Set<String> requiredColumns() {
    return Set.of(
        "plan_code",
        "code",
        "section",
        "main_task",
        LEADS,
        RESPONSIBLE,
        "deadline_text",
        "due_date");
  }

  /** A row whose units are still names. */
  private record Named(CsvRow row, Plan plan, String code, TaskFacts facts) {}

  @Override
  public void apply(CsvFile file, ImportRun run) {
    Map<String, Optional<Plan>> known = new HashMap<>();
    run.slices(
        file,
        rows -> {
          List<Named> read = rows.stream().flatMap(row -> read(row, known, run).stream()).toList();
          if (file.errors().isEmpty()) {
            keep(read, run);
          }
        });
  }

  private Optional<Named> read(CsvRow row, Map<String, Optional<Plan>> known, ImportRun run) {
    Optional<Plan> plan = row.required("plan_code").flatMap(code -> plan(row, code, known));
    Optional<String> code = row.required("code");
    Optional<TaskFacts> facts = facts(row);
    return plan.isPresent()
            && code.isPresent()
            && run.isFirst(row, "code", plan.get().code() + "/" + code.get())
            && facts.isPresent()
        ? Optional.of(new Named(row, plan.get(), code.get(), facts.get()))
        : Optional.empty();
  }

  private void keep(List<Named> rows, ImportRun run) {
    Map<String, Long> ids =
        units.ids(
            rows.stream()
                .flatMap(
                    named -> UNITS.stream().flatMap(column -> named.row().list(column).stream()))
                .collect(Collectors.toSet()));
    List<PrintedTask> printed = new ArrayList<>();
    for (Named named : rows) {
      List<Long> leads = unitIds(named, LEADS, ids, run);
      List<Long> all = new ArrayList<>(leads);
      all.addAll(unitIds(named, RESPONSIBLE, ids, run));
      printed.add(
          new PrintedTask(
              named.plan().code(), named.code(), named.facts(), all, Set.copyOf(leads)));
    }
    tasks.keepAll(printed).forEach(run::count);
  }

  private Optional<Plan> plan(CsvRow row, String code, Map<String, Optional<Plan>> known) {
    Optional<Plan> plan = known.computeIfAbsent(code, plans::find);
    if (plan.isEmpty()) {
      row.wrong("plan_code", "没有编号为 " + code + " 的规划", "已导入的规划编号");
    }
    return plan;
  }

  private static Optional<TaskFacts> facts(CsvRow row) {
    Optional<String> section = row.required("section");
    Optional<String> mainTask = row.required("main_task");
    Optional<String> deadline = row.required("deadline_text");
    Optional<LocalDate> due = Cells.day(row, "due_date");
    if (section.isEmpty() || mainTask.isEmpty() || deadline.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TaskFacts(
            section.get(),
            mainTask.get(),
            row.text("task").orElse(null),
            deadline.get(),
            due.orElse(null)));
  }

  private List<Long> unitIds(Named named, String column, Map<String, Long> ids, ImportRun run) {
    return named.row().list(column).stream()
        .map(name -> ids.computeIfAbsent(name, unknown -> register(named, column, unknown, run)))
        .toList();
  }

  /** A unit that only the work plan names is taken to be of the plan's own region. */
  private long register(Named named, String column, String name, ImportRun run) {
    UnitKind kind = UnitKind.suggestedBy(name);
    units.keep(name, kind, named.plan().regionCode());
    run.warn(named.row(), column, "单位 " + name + " 此前未登记，已按 " + kind + " 登记");
    return units.requireId(name, column);
  }
}

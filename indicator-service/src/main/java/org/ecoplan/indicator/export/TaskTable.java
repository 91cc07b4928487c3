package org.ecoplan.indicator.export;

import java.util.List;
import org.ecoplan.indicator.assessment.TaskList;
import org.ecoplan.indicator.evaluation.Evaluation;

/** The list of tasks: one row a task. */
final class TaskTable {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("计划", "Work plan", 16),
          Column.text("任务代码", "Task", 12),
          Column.text("章节", "Section", 20),
          Column.text("主要任务", "Main task", 44),
          Column.text("牵头单位", "Lead units", 32),
          Column.text("责任单位", "Responsible units", 40),
          Column.text("时限", "Deadline as printed", 20),
          Column.text("到期日", "Due date", 12),
          Column.text("状态", "State", 10),
          Column.text("完成日", "Completed on", 12),
          Column.number("逾期（天）", "Days late", 12, 0));

  private TaskTable() {}

  static Table of(Evaluation evaluation) {
    TaskList tasks = evaluation.tasks();
    return new Table(
        evaluation.planName() + " " + evaluation.year() + " 年评估 任务清单",
        COLUMNS,
        tasks.items().stream().map(TaskTable::row).toList(),
        List.of(
            "数据截至 " + Times.minute(evaluation.asOf()) + "；逾期天数计至 " + tasks.day(),
            "共 " + tasks.total() + " 项任务，其中逾期 " + tasks.overdue() + " 项；— 表示没有"));
  }

  private static List<Cell> row(TaskList.Item task) {
    return List.of(
        Cell.of(task.planCode()),
        Cell.of(task.code()),
        Cell.of(task.section()),
        Cell.of(task.mainTask()),
        Cell.of(String.join("、", task.leadUnits())),
        Cell.of(String.join("、", task.units())),
        Cell.of(task.deadline()),
        Cell.of(task.dueDate()),
        Cell.of(task.stateZh()),
        Cell.of(task.completedOn()),
        Cell.ofCount(task.daysLate()));
  }
}

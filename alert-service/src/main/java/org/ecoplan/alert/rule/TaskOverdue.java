package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ecoplan.events.TaskState;

/**
 * A work-plan task (台账) past its deadline. The deadline itself is still in time: {@code 11月底前} of
 * 2024 is not overdue on 2024-11-30 and is on 2024-12-01. A task whose printed deadline is a rule
 * without a date is never overdue.
 */
public final class TaskOverdue implements Rule<TaskState> {
  static final String CODE = "TASK_OVERDUE";

  private static final Set<String> FINISHED = Set.of("DONE", "CANCELLED");

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("工作任务逾期", "Work-plan task overdue"),
          new Words(
              "年度工作计划任务的期限已过而未完成；任务完成、取消或期限顺延后自动解除。",
              "The deadline of a work-plan task has passed and it is not done; closes when it is done,"
                  + " cancelled or put off."),
          Severity.WARNING);

  private final Lateness lateness;

  /** The rule with what may be set for it. */
  static RuleKind<TaskState> kind(Lateness standard) {
    return new RuleKind<>(
        DESCRIPTION,
        TaskState.class,
        List.of(Lateness.parameter(standard)),
        set -> new TaskOverdue(Lateness.of(set)));
  }

  public TaskOverdue(Lateness lateness) {
    this.lateness = lateness;
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Class<TaskState> factType() {
    return TaskState.class;
  }

  @Override
  public List<Finding> examine(TaskState task, LocalDate date) {
    LocalDate due = task.dueDate();
    if (due == null || !due.isBefore(date) || isFinished(task)) {
      return List.of();
    }
    String name = name(task);
    return List.of(
        new Finding(
            CODE,
            DESCRIPTION.version(),
            task.planCode(),
            task.aggregateId(),
            name,
            lateness.severity(due, date),
            due,
            ConcernedUnits.of(task.units()),
            new Words(
                "工作任务“%s”应于 %s 前完成（%s），至今未完成。".formatted(name, due, task.deadlineText()),
                "Task “%s” was due by %s (%s) and is not done."
                    .formatted(name, due, task.deadlineText())),
            new EvidenceList(task.section())
                .add("期限原文", "Deadline as printed", task.deadlineText())
                .add("期限", "Deadline", due)
                .add("任务状态", "Task state", task.state())
                .add("进展说明", "Progress note", task.progressNote())
                .add("牵头单位", "Lead unit", ConcernedUnits.leadOf(task.units()).orElse(null))
                .toList()));
  }

  @Override
  public Words whyGone(TaskState task, String subject, LocalDate date) {
    if ("DONE".equals(task.state())) {
      LocalDate completed = task.completedOn();
      return completed == null
          ? new Words("任务已完成", "The task is done")
          : new Words("任务已于 " + completed + " 完成", "The task was done on " + completed);
    }
    if ("CANCELLED".equals(task.state())) {
      return new Words("任务已取消", "The task was cancelled");
    }
    LocalDate due = task.dueDate();
    return due == null
        ? new Words("任务已没有确定日期的期限", "The task has no dated deadline any more")
        : new Words("任务期限为 " + due + "，尚未逾期", "The task is due by " + due + ", not yet late");
  }

  static boolean isFinished(TaskState task) {
    return FINISHED.contains(task.state());
  }

  static String name(TaskState task) {
    return task.task() == null ? task.mainTask() : task.mainTask() + "：" + task.task();
  }
}

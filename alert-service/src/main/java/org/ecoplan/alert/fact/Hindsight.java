package org.ecoplan.alert.fact;

import java.time.LocalDate;
import java.util.Set;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.Milestone;
import org.ecoplan.events.TaskState;
import org.jspecify.annotations.Nullable;

/** States without what, by their own dates, had not happened yet on a day. */
final class Hindsight {
  private static final Set<String> BUILT = Set.of("COMPLETED", "ACCEPTED", "OPERATING");

  private Hindsight() {}

  static ProjectState of(ProjectState project, LocalDate day) {
    boolean notYetBuilt = isAfter(project.completedOn(), day);
    return new ProjectState(
        project.planCode(),
        project.code(),
        project.version(),
        project.name(),
        project.category(),
        project.subcategory(),
        notYetBuilt && BUILT.contains(project.state()) ? "CONSTRUCTION" : project.state(),
        project.startYear(),
        project.endYear(),
        notYetBuilt ? null : project.completedOn(),
        project.summary(),
        project.units(),
        project.milestones().stream().map(milestone -> of(milestone, day)).toList(),
        project.scale(),
        project.funding(),
        isAfter(project.reservedOn(), day) ? null : project.reservedOn(),
        project.monthlyReports(),
        project.adjustments(),
        project.tags(),
        project.location());
  }

  static TaskState of(TaskState task, LocalDate day) {
    boolean notYetDone = isAfter(task.completedOn(), day);
    return new TaskState(
        task.planCode(),
        task.code(),
        task.version(),
        task.section(),
        task.mainTask(),
        task.task(),
        task.units(),
        task.deadlineText(),
        task.dueDate(),
        notYetDone && task.state().equals("DONE") ? "IN_PROGRESS" : task.state(),
        notYetDone ? null : task.completedOn(),
        task.progressNote(),
        task.summaries());
  }

  private static Milestone of(Milestone milestone, LocalDate day) {
    boolean progressLater = isAfter(milestone.progressAsOf(), day);
    if (!progressLater && !isAfter(milestone.actualDate(), day)) {
      return milestone;
    }
    return new Milestone(
        milestone.number(),
        milestone.name(),
        milestone.originalDate(),
        milestone.approvedDate(),
        milestone.forecastDate(),
        isAfter(milestone.actualDate(), day) ? null : milestone.actualDate(),
        progressLater ? null : milestone.progressPercent(),
        progressLater ? null : milestone.progressAsOf(),
        milestone.source(),
        milestone.stage(),
        milestone.weight(),
        milestone.predecessors());
  }

  private static boolean isAfter(@Nullable LocalDate date, LocalDate day) {
    return date != null && date.isAfter(day);
  }
}

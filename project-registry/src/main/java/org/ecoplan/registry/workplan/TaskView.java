package org.ecoplan.registry.workplan;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API shows it.
 *
 * @param dueExplanation how the date follows from the printed deadline, in Chinese
 * @param countsFrom the event that the printed deadline counts from, absent where it names none
 * @param countedFrom the day of that event, once somebody has stated it
 * @param version what the ETag says
 */
@Schema(name = "Task")
record TaskView(
    String planCode,
    String code,
    String section,
    String mainTask,
    @Nullable String task,
    List<UnitRef> units,
    String deadlineText,
    @Nullable LocalDate dueDate,
    String dueExplanation,
    @Nullable String countsFrom,
    @Nullable LocalDate countedFrom,
    TaskStatus state,
    @Nullable LocalDate completedOn,
    @Nullable String progressNote,
    long version) {

  static TaskView of(Task task, List<UnitRef> units, WorkingCalendar calendar) {
    TaskFacts facts = task.facts();
    Deadline deadline = task.deadline(calendar);
    return new TaskView(
        task.planCode(),
        task.code(),
        facts.section(),
        facts.mainTask(),
        facts.task(),
        units,
        facts.deadlineText(),
        facts.dueDate(),
        deadline.explain(facts.dueDate()),
        deadline.countsFrom(),
        task.countedFrom(),
        task.state(),
        task.completedOn(),
        task.progressNote(),
        task.version());
  }
}

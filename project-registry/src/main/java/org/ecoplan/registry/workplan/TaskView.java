package org.ecoplan.registry.workplan;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.events.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API shows it.
 *
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
    TaskStatus state,
    @Nullable LocalDate completedOn,
    @Nullable String progressNote,
    long version) {

  static TaskView of(Task task, List<UnitRef> units) {
    TaskFacts facts = task.facts();
    return new TaskView(
        task.planCode(),
        task.code(),
        facts.section(),
        facts.mainTask(),
        facts.task(),
        units,
        facts.deadlineText(),
        facts.dueDate(),
        task.state(),
        task.completedOn(),
        task.progressNote(),
        task.version());
  }
}

package org.ecoplan.registry.workplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, as its work plan prints it.
 *
 * @param section the chapter of the work plan
 * @param deadlineText the deadline as printed
 * @param dueDate the deadline as a date, absent where the printed rule gives none
 */
public record TaskFacts(
    String section,
    String mainTask,
    @Nullable String task,
    String deadlineText,
    @Nullable LocalDate dueDate) {

  TaskFacts dueOn(@Nullable LocalDate day) {
    return new TaskFacts(section, mainTask, task, deadlineText, day);
  }
}

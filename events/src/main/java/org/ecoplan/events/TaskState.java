package org.ecoplan.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a yearly work plan (台账).
 *
 * @param section the chapter of the work plan
 * @param deadlineText the deadline as printed
 * @param dueDate the deadline as a date, absent where the printed rule gives none
 * @param state NOT_STARTED, IN_PROGRESS, DONE or CANCELLED
 */
public record TaskState(
    String planCode,
    String code,
    long version,
    String section,
    String mainTask,
    @Nullable String task,
    List<UnitRef> units,
    String deadlineText,
    @Nullable LocalDate dueDate,
    String state,
    @Nullable LocalDate completedOn,
    @Nullable String progressNote)
    implements AggregateState {

  public TaskState {
    units = Absent.asEmpty(units);
  }

  @Override
  public String aggregateId() {
    return planCode + "/" + code;
  }
}

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
 * @param summaries the summaries (总结) handed in under a task that asks for them, absent where the
 *     writer tells none
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
    @Nullable String progressNote,
    @Nullable List<Summary> summaries)
    implements AggregateState {

  public TaskState {
    units = Absent.asEmpty(units);
    summaries = summaries == null ? null : List.copyOf(summaries);
  }

  /** A task whose summaries are not told. */
  public TaskState(
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
      @Nullable String progressNote) {
    this(
        planCode,
        code,
        version,
        section,
        mainTask,
        task,
        units,
        deadlineText,
        dueDate,
        state,
        completedOn,
        progressNote,
        null);
  }

  @Override
  public String aggregateId() {
    return planCode + "/" + code;
  }

  /**
   * A summary handed in.
   *
   * @param kind HALF_YEAR or YEAR
   */
  public record Summary(String kind, LocalDate submittedOn) {}
}

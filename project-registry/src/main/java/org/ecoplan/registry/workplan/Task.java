package org.ecoplan.registry.workplan;

import java.time.LocalDate;
import java.util.Objects;
import org.ecoplan.kit.clock.WorkingCalendar;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * A task of a work plan as it stands in its row.
 *
 * @param id the surrogate key, never shown outside
 * @param countedFrom the day of the event that the printed deadline counts from, once it is known
 * @param planYear the last year of the work plan
 */
public record Task(
    long id,
    String planCode,
    String code,
    TaskFacts facts,
    TaskStatus state,
    @Nullable LocalDate completedOn,
    @Nullable String progressNote,
    @Nullable LocalDate countedFrom,
    int planYear,
    long version) {

  private static final int LONGEST_NOTE = 4_000;

  /** The fields that a PATCH may change. */
  record Patch(
      @Nullable TaskStatus state,
      @Nullable LocalDate completedOn,
      @Nullable String progressNote,
      @Nullable LocalDate countedFrom) {}

  Patch changeable() {
    return new Patch(state, completedOn, progressNote, countedFrom);
  }

  /**
   * The task with changed fields. A task that is done has a day: today, unless another is named;
   * one that is no longer done loses it.
   *
   * @throws DomainProblem naming the field that cannot be so
   */
  Task changed(Patch patch, LocalDate today, WorkingCalendar calendar) {
    TaskStatus newState = patch.state();
    if (newState == null) {
      throw DomainProblem.of(KitProblem.INVALID, "任务状态不能去掉").field("state", "不能为空", null);
    }
    String note = patch.progressNote();
    Bounds.requireText("progressNote", note, LONGEST_NOTE);
    LocalDate day = patch.completedOn();
    boolean dayIsNew = day != null && !day.equals(completedOn);
    if (dayIsNew && newState != TaskStatus.DONE) {
      throw DomainProblem.of(RegistryProblem.CONTRADICTORY, "填写了完成日期，但状态不是 DONE")
          .field("completedOn", "任务未完成", "state 为 DONE");
    }
    Bounds.requireNotAfter(today, "completedOn", day);
    LocalDate completion = newState == TaskStatus.DONE ? (day == null ? today : day) : null;
    LocalDate event = patch.countedFrom();
    Bounds.requireDay("countedFrom", event);
    return new Task(
        id,
        planCode,
        code,
        Objects.equals(event, countedFrom) ? facts : factsCountedFrom(event, calendar),
        newState,
        completion,
        note,
        event,
        planYear,
        version);
  }

  /** What the printed deadline means, as far as it is known what it counts from. */
  Deadline deadline(WorkingCalendar calendar) {
    return new DeadlineRules(planYear, countedFrom, calendar).read(facts.deadlineText());
  }

  private TaskFacts factsCountedFrom(@Nullable LocalDate event, WorkingCalendar calendar) {
    Deadline deadline = new DeadlineRules(planYear, event, calendar).read(facts.deadlineText());
    if (deadline.countsFrom() == null) {
      throw DomainProblem.of(
              RegistryProblem.CONTRADICTORY, "完成时限「" + facts.deadlineText() + "」不从某件事起算")
          .field("countedFrom", "不需要起算日", "仅用于「……后若干个工作日」一类的时限");
    }
    return facts.dueOn(deadline.date());
  }
}

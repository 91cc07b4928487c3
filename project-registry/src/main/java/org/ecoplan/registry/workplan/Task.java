package org.ecoplan.registry.workplan;

import java.time.LocalDate;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * A task of a work plan as it stands in its row.
 *
 * @param id the surrogate key, never shown outside
 */
record Task(
    long id,
    String planCode,
    String code,
    TaskFacts facts,
    TaskStatus state,
    @Nullable LocalDate completedOn,
    @Nullable String progressNote,
    long version) {

  private static final int LONGEST_NOTE = 4_000;

  /** The fields that a PATCH may change. */
  record Patch(
      @Nullable TaskStatus state, @Nullable LocalDate completedOn, @Nullable String progressNote) {}

  Patch changeable() {
    return new Patch(state, completedOn, progressNote);
  }

  /**
   * The task with changed fields. A task that is done has a day: today, unless another is named;
   * one that is no longer done loses it.
   *
   * @throws DomainProblem naming the field that cannot be so
   */
  Task changed(Patch patch, LocalDate today) {
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
    return new Task(id, planCode, code, facts, newState, completion, note, version);
  }
}

package org.ecoplan.registry.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.project.FieldChange;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Writers;

/** Opens a task of a work plan for a change of what belongs to it. */
@ApplicationScoped
public class TaskGate {
  private final Tasks tasks;
  private final Assignments assignments;
  private final Writers writers;

  TaskGate(Tasks tasks, Assignments assignments, Writers writers) {
    this.tasks = tasks;
    this.assignments = assignments;
    this.writers = writers;
  }

  /**
   * The task.
   *
   * @throws DomainProblem where there is none
   */
  public Task require(String planCode, String code) {
    return tasks.require(planCode, code);
  }

  /**
   * The task, locked until the transaction ends.
   *
   * @throws DomainProblem where there is none, or where the caller's unit is not responsible
   */
  @Transactional(TxType.MANDATORY)
  public Task open(String planCode, String code) {
    Task task = tasks.lock(planCode, code);
    writers.requireResponsible(assignments.of(Subject.TASK, task.id()));
    return task;
  }

  /** Notes a change of what belongs to a task, which is open, in its trail. */
  @Transactional(TxType.MANDATORY)
  public void record(Task task, String change, List<FieldChange> changes) {
    tasks.touch(task, change, changes);
  }
}

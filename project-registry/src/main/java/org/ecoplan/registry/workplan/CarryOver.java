package org.ecoplan.registry.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.unit.Assignments;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.ecoplan.registry.unit.Units;

/**
 * Takes what a year left open into the plan of another year, naming where it came from: the task
 * with its units, its links to projects and series, and what it aims at. What was reported of an
 * aim stays with its year; the new year's values begin anew.
 */
@ApplicationScoped
class CarryOver {

  /**
   * What was carried over.
   *
   * @param tasks the codes of the tasks, the same in both plans
   * @param targets how many quantified targets went with them
   */
  @Schema(name = "CarriedOver")
  record Carried(String fromPlan, String toPlan, List<String> tasks, int targets) {}

  private final Database database;
  private final Tasks tasks;
  private final TaskLinks links;
  private final WorkTargets targets;
  private final Units units;
  private final Assignments assignments;

  CarryOver(
      Database database,
      Tasks tasks,
      TaskLinks links,
      WorkTargets targets,
      Units units,
      Assignments assignments) {
    this.database = database;
    this.tasks = tasks;
    this.links = links;
    this.targets = targets;
    this.units = units;
    this.assignments = assignments;
  }

  /**
   * Carries every open task over that was not carried over before.
   *
   * @throws DomainProblem {@link RegistryProblem#CONTRADICTORY} where the other plan is not later
   */
  @Transactional(TxType.MANDATORY)
  Carried carry(Plan from, Plan to) {
    if (to.finalYear() <= from.finalYear()) {
      throw DomainProblem.of(
              RegistryProblem.CONTRADICTORY, to.name() + " 不晚于 " + from.name() + "，不能结转到其中")
          .field("toPlan", "年份不晚于原规划", "最后年份晚于 " + from.finalYear() + " 的规划");
    }
    List<String> open = open(from, to);
    requireFree(open, to);
    int aims = 0;
    for (String code : open) {
      Task left = tasks.lock(from.code(), code);
      Task carried = carry(left, from, to);
      links.keep(carried, links.of(left));
      aims += targets.carry(from, left, to, carried);
    }
    return new Carried(from.code(), to.code(), open, aims);
  }

  /** What the other plan has under the same code is another task, and stays what it is. */
  private void requireFree(List<String> codes, Plan to) {
    List<String> taken =
        database.list(
            """
            SELECT t.code FROM task t JOIN plan ON plan.id = t.plan_id
            WHERE plan.code = ? AND t.code = ANY (?) ORDER BY t.code""",
            row -> row.text("code"),
            to.code(),
            codes.toArray(String[]::new));
    if (!taken.isEmpty()) {
      throw DomainProblem.of(
              RegistryProblem.CONTRADICTORY, to.name() + " 已有编号相同的任务：" + String.join("、", taken))
          .field("toPlan", "任务编号已被使用", "先为其中的任务改用别的编号");
    }
  }

  private List<String> open(Plan from, Plan to) {
    return database.list(
        """
        SELECT t.code FROM task t JOIN plan ON plan.id = t.plan_id
        WHERE plan.code = ? AND t.state IN ('NOT_STARTED', 'IN_PROGRESS') AND NOT EXISTS (
            SELECT 1 FROM task later JOIN plan p ON p.id = later.plan_id
            WHERE p.code = ? AND later.carried_from_id = t.id)
        ORDER BY t.code FOR UPDATE OF t""",
        row -> row.text("code"),
        from.code(),
        to.code());
  }

  private Task carry(Task task, Plan from, Plan to) {
    TaskFacts facts = task.facts();
    LocalDate due = facts.dueDate();
    int years = to.finalYear() - from.finalYear();
    List<UnitRef> responsible = assignments.of(Subject.TASK, task.id());
    Set<Long> leads =
        responsible.stream()
            .filter(UnitRef::lead)
            .map(unit -> units.requireId(unit.name(), "units"))
            .collect(Collectors.toSet());
    tasks.keepAll(
        List.of(
            new PrintedTask(
                to.code(),
                task.code(),
                facts.dueOn(due == null ? null : due.plusYears(years)),
                responsible.stream().map(unit -> units.requireId(unit.name(), "units")).toList(),
                leads)));
    Task carried = tasks.lock(to.code(), task.code());
    database.update("UPDATE task SET carried_from_id = ? WHERE id = ?", task.id(), carried.id());
    return carried;
  }
}

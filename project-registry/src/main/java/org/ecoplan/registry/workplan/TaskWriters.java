package org.ecoplan.registry.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.store.Database;
import org.ecoplan.registry.plan.Plan;
import org.ecoplan.registry.unit.Writers;

/**
 * Who may speak for a work plan as a whole: the plan office, and whoever leads one of its tasks.
 */
@ApplicationScoped
class TaskWriters {
  private final Database database;
  private final Caller caller;
  private final Writers writers;

  TaskWriters(Database database, Caller caller, Writers writers) {
    this.database = database;
    this.caller = caller;
    this.writers = writers;
  }

  /**
   * Lets only those through.
   *
   * @throws DomainProblem {@link KitProblem#FORBIDDEN} for any other
   */
  void requireInvolved(Plan plan) {
    if (!writers.isPlanOffice() && !caller.belongsToAny(leads(plan))) {
      throw DomainProblem.of(KitProblem.FORBIDDEN, "只有规划办和牵头单位可以办理 " + plan.name());
    }
  }

  private List<String> leads(Plan plan) {
    return database.list(
        """
        SELECT DISTINCT u.name FROM task t JOIN plan ON plan.id = t.plan_id
            JOIN task_unit tu ON tu.task_id = t.id AND tu.lead JOIN unit u ON u.id = tu.unit_id
        WHERE plan.code = ?""",
        row -> row.text("name"),
        plan.code());
  }
}

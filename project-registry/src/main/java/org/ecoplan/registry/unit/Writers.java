package org.ecoplan.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.events.UnitRef;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/** Who may write: the plan office everywhere, everybody else where the own unit is responsible. */
@ApplicationScoped
public class Writers {
  private final Caller caller;

  public Writers(Caller caller) {
    this.caller = caller;
  }

  /**
   * Lets the caller through whose unit is among these, directly or as a member of a group.
   *
   * @throws DomainProblem {@link KitProblem#FORBIDDEN} for any other
   */
  public void requireResponsible(List<UnitRef> units) {
    if (!isPlanOffice()) {
      caller.requireUnitAmong(Assignments.everyone(units));
    }
  }

  /**
   * Lets only the plan office through.
   *
   * @param what the thing it keeps to itself
   * @throws DomainProblem {@link KitProblem#FORBIDDEN} for any other
   */
  public void requirePlanOffice(String what) {
    if (!isPlanOffice()) {
      throw DomainProblem.of(KitProblem.FORBIDDEN, what + "由规划办办理");
    }
  }

  public boolean isPlanOffice() {
    return caller.has(Role.PLAN_OFFICE);
  }
}

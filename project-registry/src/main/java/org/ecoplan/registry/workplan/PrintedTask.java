package org.ecoplan.registry.workplan;

import java.util.List;
import java.util.Set;

/**
 * A task as a work plan prints it.
 *
 * @param units keys of the units in their order, leads first
 * @param leads those of them that lead
 */
public record PrintedTask(
    String planCode, String code, TaskFacts facts, List<Long> units, Set<Long> leads) {

  /** Lists are copied. */
  public PrintedTask {
    units = List.copyOf(units);
    leads = Set.copyOf(leads);
  }
}

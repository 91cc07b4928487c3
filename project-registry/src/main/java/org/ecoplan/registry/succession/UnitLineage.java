package org.ecoplan.registry.succession;

import java.util.List;

/**
 * What a unit was and what it became; reversed acts do not count.
 *
 * @param standing whether the unit stands today
 * @param heirs who stands for it today; empty while it stands itself
 * @param forerunners all that it has come out of
 * @param was the acts that led to it, the oldest first
 * @param became the acts that it and its heirs went through, the oldest first
 */
public record UnitLineage(
    String unit,
    boolean standing,
    List<String> heirs,
    List<String> forerunners,
    List<Succession> was,
    List<Succession> became) {

  public UnitLineage {
    heirs = List.copyOf(heirs);
    forerunners = List.copyOf(forerunners);
    was = List.copyOf(was);
    became = List.copyOf(became);
  }

  static UnitLineage of(String unit, Lineage lineage) {
    return new UnitLineage(
        unit,
        lineage.endingOf(unit).isEmpty(),
        List.copyOf(lineage.heirs(unit)),
        List.copyOf(lineage.forerunners(unit)),
        lineage.actsBefore(unit),
        lineage.actsAfter(unit));
  }
}

package org.ecoplan.registry.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A responsible unit (责任单位) or a group of them.
 *
 * @param members the names of the units that a group stands for today; empty for a unit, and for a
 *     group that nobody has resolved
 * @param heirs the names of the units that stand today for one that was renamed, merged or split;
 *     empty for a unit that is still there
 * @param version grows with each change of the unit or of a group's members
 */
public record Unit(
    String name,
    UnitKind kind,
    @Nullable String regionCode,
    List<String> members,
    List<String> heirs,
    long version) {

  public Unit {
    members = List.copyOf(members);
    heirs = List.copyOf(heirs);
  }
}

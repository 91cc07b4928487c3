package org.ecoplan.registry.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A responsible unit (责任单位) or a group of them.
 *
 * @param members the names of the units that a group stands for today; empty for a unit, and for a
 *     group that nobody has resolved
 */
public record Unit(String name, UnitKind kind, @Nullable String regionCode, List<String> members) {

  public Unit {
    members = List.copyOf(members);
  }
}

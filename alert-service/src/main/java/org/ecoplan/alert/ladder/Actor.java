package org.ecoplan.alert.ladder;

import java.util.Set;
import org.ecoplan.kit.identity.Role;
import org.jspecify.annotations.Nullable;

/** Who acts in a file: an account with its unit and roles, or the system. */
public record Actor(String name, @Nullable String unit, Set<Role> roles) {

  /** The clock and the rules. */
  public static final Actor SYSTEM = new Actor("system", null, Set.of());

  public Actor {
    roles = Set.copyOf(roles);
  }
}

package org.ecoplan.gateway.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or program that has shown who it is.
 *
 * @param name the account's name
 * @param roles the account's roles in this house
 * @param unit the name of the account's unit, null for accounts without one
 * @param accessToken what the services are shown on the visitor's behalf
 */
public record Visitor(
    String name, List<RoleTitle> roles, @Nullable String unit, String accessToken) {

  /** Never shows the token: this ends up in logs. */
  @Override
  public String toString() {
    return "Visitor[" + name + "]";
  }
}

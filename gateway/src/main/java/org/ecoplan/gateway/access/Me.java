package org.ecoplan.gateway.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told of itself.
 *
 * @param name the account's name
 * @param roles the roles as the token has them
 * @param roleTitles the same in Chinese
 * @param unit the name of the account's unit, null for accounts without one
 */
record Me(String name, List<String> roles, List<String> roleTitles, @Nullable String unit) {

  static Me of(Visitor visitor) {
    return new Me(
        visitor.name(),
        visitor.roles().stream().map(RoleTitle::roleName).toList(),
        visitor.roles().stream().map(RoleTitle::zh).toList(),
        visitor.unit());
  }
}

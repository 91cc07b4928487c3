package org.ecoplan.alert.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a rule is set for a plan, for a category of projects, for both, or in general.
 *
 * @param version counts the settings of the rule from 1; part of the key of its alerts
 * @param plan the plan it is for, absent for all
 * @param category the project category it is for, absent for all
 * @param enabled whether the rule looks there at all
 * @param values the parameters that differ from the standard
 */
public record Setting(
    String rule,
    int version,
    @Nullable String plan,
    @Nullable String category,
    boolean enabled,
    Map<String, Integer> values) {

  public Setting {
    values = Map.copyOf(values);
  }

  boolean covers(Scope scope) {
    return (plan == null || plan.equals(scope.plan()))
        && (category == null || category.equals(scope.category()));
  }

  /** A setting for a plan wins over one for a category, one for both over either. */
  int precision() {
    return (plan == null ? 0 : 2) + (category == null ? 0 : 1);
  }
}

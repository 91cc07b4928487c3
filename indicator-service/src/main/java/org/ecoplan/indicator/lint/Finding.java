package org.ecoplan.indicator.lint;

import java.util.List;

/**
 * A contradiction.
 *
 * @param places where it stands: both places, or the one place that contradicts itself
 * @param arithmetic the numbers beside one another
 */
public record Finding(
    LintRule rule,
    String ruleZh,
    Severity severity,
    String severityZh,
    List<Place> places,
    String arithmetic) {
  public Finding {
    places = List.copyOf(places);
  }

  /**
   * A place of the plan.
   *
   * @param where chapter, table or code
   * @param says what is printed there
   */
  public record Place(String where, String says) {}

  static Finding of(LintRule rule, Severity severity, String arithmetic, Place... places) {
    return new Finding(rule, rule.zh(), severity, severity.zh(), List.of(places), arithmetic);
  }
}

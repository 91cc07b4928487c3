package org.ecoplan.alert.notice;

import java.util.Set;
import org.ecoplan.alert.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which notices somebody wants.
 *
 * @param rules any of these; empty for all
 */
public record NoticeFilter(
    Set<String> rules, @Nullable String plan, @Nullable String unit, Severity minSeverity) {

  public NoticeFilter {
    rules = Set.copyOf(rules);
  }

  /** Whether this one is wanted. */
  public boolean wants(Notice notice) {
    return (rules.isEmpty() || rules.contains(notice.rule()))
        && (plan == null || plan.equals(notice.planCode()))
        && (unit == null || notice.units().contains(unit))
        && notice.severity().compareTo(minSeverity) >= 0;
  }
}

package org.ecoplan.alert.setting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.alert.rule.Lateness;
import org.ecoplan.alert.rule.RuleKind;
import org.ecoplan.alert.rule.ShippedRules;
import org.ecoplan.kit.clock.WorkingCalendar;

/** The rules that ship; they come first, because the highest priority does. */
@ApplicationScoped
@Priority(100)
class ShippedRuleSource implements RuleSource {
  private final List<RuleKind<?>> kinds;

  ShippedRuleSource(RuleDefaults defaults, WorkingCalendar calendar) {
    kinds =
        ShippedRules.kinds(
            new Lateness(defaults.milestoneOverdue().criticalAfterDays()),
            new Lateness(defaults.taskOverdue().criticalAfterDays()),
            calendar);
  }

  @Override
  public List<RuleKind<?>> kinds() {
    return kinds;
  }
}

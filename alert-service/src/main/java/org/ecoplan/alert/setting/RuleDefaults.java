package org.ecoplan.alert.setting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Thresholds of the shipped rules, where the plan office has set no others. */
@ConfigMapping(prefix = "ecoplan.alert.rules")
public interface RuleDefaults {

  /** Of rule {@code MILESTONE_OVERDUE}. */
  Overdue milestoneOverdue();

  /** Of rule {@code TASK_OVERDUE}. */
  Overdue taskOverdue();

  /** When being late gets worse. */
  interface Overdue {

    /** Late by more days than this is critical, up to this a warning; days, 0 to 3,650. */
    @WithDefault("180")
    @Min(0)
    @Max(3_650)
    int criticalAfterDays();
  }
}

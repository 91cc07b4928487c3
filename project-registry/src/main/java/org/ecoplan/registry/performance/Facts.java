package org.ecoplan.registry.performance;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.registry.project.ScaleItem;

/**
 * What the registry knows of a project's year.
 *
 * @param allocatedYuan 全年预算数: allocated in the fiscal year
 * @param paidYuan 全年执行数: paid in the fiscal year
 * @param scale what the whole project promised and has done by now
 * @param milestonesDue milestones whose approved, else original date lies in the year
 * @param milestonesInTime those of them that were reached by that date
 */
record Facts(
    BigDecimal allocatedYuan,
    BigDecimal paidYuan,
    List<ScaleItem> scale,
    int milestonesDue,
    int milestonesInTime) {

  Facts {
    scale = List.copyOf(scale);
  }
}

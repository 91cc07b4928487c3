/** Observations that units report and the plan office approves or returns (数据填报与审核). */
@NullMarked
package org.ecoplan.indicator.reporting;

import org.jspecify.annotations.NullMarked;

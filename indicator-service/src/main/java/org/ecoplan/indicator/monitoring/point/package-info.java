/** Monitoring points: where air, water and noise are measured. */
@NullMarked
package org.ecoplan.indicator.monitoring.point;

import org.jspecify.annotations.NullMarked;

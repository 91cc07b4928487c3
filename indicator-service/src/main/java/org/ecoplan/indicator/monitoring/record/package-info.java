/** What instruments and laboratories say: taken in, corrected, never overwritten. */
@NullMarked
package org.ecoplan.indicator.monitoring.record;

import org.jspecify.annotations.NullMarked;

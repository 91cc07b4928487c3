/** Days and years computed from the records, as far as they were touched. */
@NullMarked
package org.ecoplan.indicator.monitoring.derived;

import org.jspecify.annotations.NullMarked;

/** What was observed, for which period, and when it became known. */
@NullMarked
package org.ecoplan.indicator.observation;

import org.jspecify.annotations.NullMarked;

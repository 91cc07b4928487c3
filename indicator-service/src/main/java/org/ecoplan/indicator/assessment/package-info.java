/** The plain arithmetic of an evaluation: from what is known to the three lists. */
@NullMarked
package org.ecoplan.indicator.assessment;

import org.jspecify.annotations.NullMarked;

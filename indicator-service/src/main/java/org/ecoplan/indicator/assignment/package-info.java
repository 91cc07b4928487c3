/** Targets that a higher authority assigns for a year (下达), and when each became known. */
@NullMarked
package org.ecoplan.indicator.assignment;

import org.jspecify.annotations.NullMarked;

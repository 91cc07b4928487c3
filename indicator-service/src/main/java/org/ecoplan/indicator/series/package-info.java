/** The series of a plan's indicators: definition, target, and every version of both. */
@NullMarked
package org.ecoplan.indicator.series;

import org.jspecify.annotations.NullMarked;

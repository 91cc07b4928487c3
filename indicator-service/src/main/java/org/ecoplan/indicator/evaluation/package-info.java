/** Evaluations of a plan at a year: three lists, sealed, published, verifiable. */
@NullMarked
package org.ecoplan.indicator.evaluation;

import org.jspecify.annotations.NullMarked;

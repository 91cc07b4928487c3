/** Figures computed again over the API. */
@NullMarked
package org.ecoplan.indicator.calculation;

import org.jspecify.annotations.NullMarked;

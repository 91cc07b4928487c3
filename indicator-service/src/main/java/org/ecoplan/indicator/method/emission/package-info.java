/** Emission totals, their decline, and emissions per GDP. */
@NullMarked
package org.ecoplan.indicator.method.emission;

import org.jspecify.annotations.NullMarked;

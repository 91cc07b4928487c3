/** The national methods behind the indicators: exact arithmetic, cited clauses, typed refusals. */
@NullMarked
package org.ecoplan.indicator.method;

import org.jspecify.annotations.NullMarked;

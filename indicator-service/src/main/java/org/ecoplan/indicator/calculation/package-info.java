/**
 * Any figure computed again by anybody: the methods, their clauses, and one calculation at a time.
 */
@NullMarked
package org.ecoplan.indicator.calculation;

import org.jspecify.annotations.NullMarked;

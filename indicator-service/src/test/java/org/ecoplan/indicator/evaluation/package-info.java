/** Tests of the rules. */
@NullMarked
package org.ecoplan.indicator.evaluation;

import org.jspecify.annotations.NullMarked;

/** Tests of the rules. */
@NullMarked
package org.ecoplan.indicator.observation;

import org.jspecify.annotations.NullMarked;

/** Tests of the rules. */
@NullMarked
package org.ecoplan.indicator.intake;

import org.jspecify.annotations.NullMarked;

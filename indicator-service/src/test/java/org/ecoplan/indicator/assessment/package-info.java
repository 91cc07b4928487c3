/** Tests of the rules. */
@NullMarked
package org.ecoplan.indicator.assessment;

import org.jspecify.annotations.NullMarked;

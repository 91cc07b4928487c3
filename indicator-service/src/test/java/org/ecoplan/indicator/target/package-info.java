/** Tests of the rules. */
@NullMarked
package org.ecoplan.indicator.target;

import org.jspecify.annotations.NullMarked;

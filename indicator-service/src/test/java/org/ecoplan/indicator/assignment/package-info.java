/** Tests of the rules. */
@NullMarked
package org.ecoplan.indicator.assignment;

import org.jspecify.annotations.NullMarked;

/** Tests of the rules. */
@NullMarked
package org.ecoplan.indicator.following;

import org.jspecify.annotations.NullMarked;

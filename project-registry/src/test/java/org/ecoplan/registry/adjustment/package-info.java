/** Tests of adjustments and of the dates that they move. */
@NullMarked
package org.ecoplan.registry.adjustment;

import org.jspecify.annotations.NullMarked;

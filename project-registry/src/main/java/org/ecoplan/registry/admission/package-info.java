/** Lets projects into the reserve library after a review, and out of it when they never start. */
@NullMarked
package org.ecoplan.registry.admission;

import org.jspecify.annotations.NullMarked;

/** Tests of admission to the reserve library and of lapsing. */
@NullMarked
package org.ecoplan.registry.admission;

import org.jspecify.annotations.NullMarked;

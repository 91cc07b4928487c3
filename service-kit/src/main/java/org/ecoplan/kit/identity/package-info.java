/** Who is calling: role, unit, and whether the unit may touch what is asked for. */
@NullMarked
package org.ecoplan.kit.identity;

import org.jspecify.annotations.NullMarked;

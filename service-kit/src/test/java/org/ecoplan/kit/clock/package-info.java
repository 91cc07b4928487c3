/** Tests of time as offices count it. */
@NullMarked
package org.ecoplan.kit.clock;

import org.jspecify.annotations.NullMarked;

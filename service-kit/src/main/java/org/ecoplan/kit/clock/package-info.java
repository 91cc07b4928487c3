/** The one clock of a service: nothing else may ask what time it is. */
@NullMarked
package org.ecoplan.kit.clock;

import org.jspecify.annotations.NullMarked;

/** The parts behind the gateway and whether each is healthy. */
@NullMarked
package org.ecoplan.gateway.parts;

import org.jspecify.annotations.NullMarked;

/** Hand-written neighbours of the gateway: services that say what they saw, a browser. */
@NullMarked
package org.ecoplan.gateway.testing;

import org.jspecify.annotations.NullMarked;

/** Tests of what a production start refuses. */
@NullMarked
package org.ecoplan.gateway.production;

import org.jspecify.annotations.NullMarked;

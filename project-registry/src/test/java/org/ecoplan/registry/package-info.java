/** Tests of the service as a whole. */
@NullMarked
package org.ecoplan.registry;

import org.jspecify.annotations.NullMarked;

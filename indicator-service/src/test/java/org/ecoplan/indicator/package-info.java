/** Tests of the service as a whole. */
@NullMarked
package org.ecoplan.indicator;

import org.jspecify.annotations.NullMarked;

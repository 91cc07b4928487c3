/** Tests of the mark of synthetic content in this service. */
@NullMarked
package org.ecoplan.indicator.demonstration;

import org.jspecify.annotations.NullMarked;

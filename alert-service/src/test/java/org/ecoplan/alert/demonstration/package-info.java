/** Tests of the mark of synthetic content in this service. */
@NullMarked
package org.ecoplan.alert.demonstration;

import org.jspecify.annotations.NullMarked;

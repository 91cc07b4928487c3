/** Tests of the mark of synthetic content in this service. */
@NullMarked
package org.ecoplan.registry.demonstration;

import org.jspecify.annotations.NullMarked;

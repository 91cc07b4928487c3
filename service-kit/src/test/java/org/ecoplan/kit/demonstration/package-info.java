/** Tests of the mark of synthetic content. */
@NullMarked
package org.ecoplan.kit.demonstration;

import org.jspecify.annotations.NullMarked;

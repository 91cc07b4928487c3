/** Synthetic content is marked wherever it goes, and never lies beside real entries. */
@NullMarked
package org.ecoplan.kit.demonstration;

import org.jspecify.annotations.NullMarked;

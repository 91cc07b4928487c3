/** The trail of imports: which files were sent, by whom, and what became of them. */
@NullMarked
package org.ecoplan.kit.imports;

import org.jspecify.annotations.NullMarked;

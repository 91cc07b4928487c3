/** The words and the arithmetic of verdicts: bounds, progress, margins, proofs, diagnostics. */
@NullMarked
package org.ecoplan.indicator.verdict;

import org.jspecify.annotations.NullMarked;

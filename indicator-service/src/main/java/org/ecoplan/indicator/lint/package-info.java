/** Contradictions inside a plan: reported with both places and the arithmetic, never refused. */
@NullMarked
package org.ecoplan.indicator.lint;

import org.jspecify.annotations.NullMarked;

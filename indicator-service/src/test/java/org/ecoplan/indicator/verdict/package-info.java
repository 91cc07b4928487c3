/** Tests of the rules. */
@NullMarked
package org.ecoplan.indicator.verdict;

import org.jspecify.annotations.NullMarked;

/** How fast records become figures, and what bounds it. */
@NullMarked
package org.ecoplan.benchmark.indicators;

import org.jspecify.annotations.NullMarked;

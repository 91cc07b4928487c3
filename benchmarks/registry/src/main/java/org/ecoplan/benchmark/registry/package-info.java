/** How fast the reserve library answers, beside pgbench with the same statements. */
@NullMarked
package org.ecoplan.benchmark.registry;

import org.jspecify.annotations.NullMarked;

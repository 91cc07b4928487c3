/** Reads what requests say: words of closed sets, positions in lists, values within bounds. */
@NullMarked
package org.ecoplan.registry.request;

import org.jspecify.annotations.NullMarked;

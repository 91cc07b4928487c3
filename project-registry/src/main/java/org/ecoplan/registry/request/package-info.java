/** Reads what requests say: words of closed sets, positions in lists. */
@NullMarked
package org.ecoplan.registry.request;

import org.jspecify.annotations.NullMarked;

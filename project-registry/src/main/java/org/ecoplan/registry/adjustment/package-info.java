/** Changes of what an admitted project promised (动态调整): requested, decided, applied, on record. */
@NullMarked
package org.ecoplan.registry.adjustment;

import org.jspecify.annotations.NullMarked;

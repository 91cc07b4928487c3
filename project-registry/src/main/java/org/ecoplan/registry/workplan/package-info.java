/** Tasks of the yearly work plans (台账). */
@NullMarked
package org.ecoplan.registry.workplan;

import org.jspecify.annotations.NullMarked;

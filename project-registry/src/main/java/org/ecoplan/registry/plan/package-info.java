/** Plans (规划) and the regions they cover. */
@NullMarked
package org.ecoplan.registry.plan;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package org.ecoplan.registry.workplan;

import org.jspecify.annotations.NullMarked;

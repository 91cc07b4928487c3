/** Tests. */
@NullMarked
package org.ecoplan.registry.intake;

import org.jspecify.annotations.NullMarked;

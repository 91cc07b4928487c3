/** Tests. */
@NullMarked
package org.ecoplan.registry.export;

import org.jspecify.annotations.NullMarked;

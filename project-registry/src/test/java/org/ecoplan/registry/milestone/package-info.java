/** Tests. */
@NullMarked
package org.ecoplan.registry.milestone;

import org.jspecify.annotations.NullMarked;

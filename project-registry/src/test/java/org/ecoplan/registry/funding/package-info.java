/** Tests. */
@NullMarked
package org.ecoplan.registry.funding;

import org.jspecify.annotations.NullMarked;

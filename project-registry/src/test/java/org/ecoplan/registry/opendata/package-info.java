/** Tests. */
@NullMarked
package org.ecoplan.registry.opendata;

import org.jspecify.annotations.NullMarked;

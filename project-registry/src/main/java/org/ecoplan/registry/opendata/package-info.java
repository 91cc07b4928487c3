/** Open data: a plan's published projects as an OC4IDS 0.9 package. */
@NullMarked
package org.ecoplan.registry.opendata;

import org.jspecify.annotations.NullMarked;

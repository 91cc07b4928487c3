/** Tests of the series that projects serve. */
@NullMarked
package org.ecoplan.registry.serving;

import org.jspecify.annotations.NullMarked;

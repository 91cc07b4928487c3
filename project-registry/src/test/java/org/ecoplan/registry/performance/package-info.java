/** Tests of the performance form. */
@NullMarked
package org.ecoplan.registry.performance;

import org.jspecify.annotations.NullMarked;

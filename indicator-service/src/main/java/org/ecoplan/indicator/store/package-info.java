/** The service's own database: plain SQL, and the order in which knowledge arrives. */
@NullMarked
package org.ecoplan.indicator.store;

import org.jspecify.annotations.NullMarked;

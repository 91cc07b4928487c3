/** Plain SQL against the service's own database, in the transaction of the caller. */
@NullMarked
package org.ecoplan.registry.store;

import org.jspecify.annotations.NullMarked;

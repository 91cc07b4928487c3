/** Events leave with the business transaction: the outbox table and the relay that empties it. */
@NullMarked
package org.ecoplan.kit.outbox;

import org.jspecify.annotations.NullMarked;

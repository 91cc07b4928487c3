/**
 * Events arrive once in effect: reading, retrying what is transient, refusing what is unreadable.
 */
@NullMarked
package org.ecoplan.kit.inbox;

import org.jspecify.annotations.NullMarked;

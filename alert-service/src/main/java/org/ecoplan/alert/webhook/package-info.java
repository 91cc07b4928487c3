/** Notices to other systems: signed, retried, and only to addresses that policy allows. */
@NullMarked
package org.ecoplan.alert.webhook;

import org.jspecify.annotations.NullMarked;

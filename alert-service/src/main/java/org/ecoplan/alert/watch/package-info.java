/** Facts come in, rules judge them, the alerts follow: on every event, and for sweeps. */
@NullMarked
package org.ecoplan.alert.watch;

import org.jspecify.annotations.NullMarked;

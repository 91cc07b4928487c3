/** The stream of notices to consoles, by server-sent events, resumable. */
@NullMarked
package org.ecoplan.alert.stream;

import org.jspecify.annotations.NullMarked;

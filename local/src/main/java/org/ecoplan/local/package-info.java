/** The embedded default: everything a user needs on one machine, from one command. */
@NullMarked
package org.ecoplan.local;

import org.jspecify.annotations.NullMarked;

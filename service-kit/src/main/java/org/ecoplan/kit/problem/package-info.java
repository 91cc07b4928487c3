/** Errors a client can act on: stable codes, RFC 9457 problem details, one mapping place. */
@NullMarked
package org.ecoplan.kit.problem;

import org.jspecify.annotations.NullMarked;

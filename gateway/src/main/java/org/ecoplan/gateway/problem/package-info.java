/** The gateway's own refusals, as RFC 9457 problem details. */
@NullMarked
package org.ecoplan.gateway.problem;

import org.jspecify.annotations.NullMarked;

/** The id that ties a request to its traces in every service. */
@NullMarked
package org.ecoplan.gateway.trace;

import org.jspecify.annotations.NullMarked;

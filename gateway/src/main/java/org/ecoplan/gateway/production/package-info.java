/** What a production start refuses, and the clock. */
@NullMarked
package org.ecoplan.gateway.production;

import org.jspecify.annotations.NullMarked;

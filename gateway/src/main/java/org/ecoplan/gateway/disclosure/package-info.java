/** The public site: what was published, as pages that need neither login nor scripts. */
@NullMarked
package org.ecoplan.gateway.disclosure;

import org.jspecify.annotations.NullMarked;

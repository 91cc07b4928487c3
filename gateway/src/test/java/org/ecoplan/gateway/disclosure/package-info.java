/** The public site as its readers see it. */
@NullMarked
package org.ecoplan.gateway.disclosure;

import org.jspecify.annotations.NullMarked;

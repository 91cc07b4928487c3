/** The notice that what is shown is synthetic. */
@NullMarked
package org.ecoplan.gateway.demonstration;

import org.jspecify.annotations.NullMarked;

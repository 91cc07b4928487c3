/** The whole stack from outside: started by its own command, spoken to through the gateway. */
@NullMarked
package org.ecoplan.system;

import org.jspecify.annotations.NullMarked;

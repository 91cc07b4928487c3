/** Tests of the package of the same name. */
@NullMarked
package org.ecoplan.alert.inbox;

import org.jspecify.annotations.NullMarked;

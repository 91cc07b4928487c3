/** Tests of the package of the same name. */
@NullMarked
package org.ecoplan.alert.watch;

import org.jspecify.annotations.NullMarked;

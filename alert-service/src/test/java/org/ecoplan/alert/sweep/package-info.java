/** Tests of the package of the same name. */
@NullMarked
package org.ecoplan.alert.sweep;

import org.jspecify.annotations.NullMarked;

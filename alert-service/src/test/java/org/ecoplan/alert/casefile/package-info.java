/** Tests of the package of the same name. */
@NullMarked
package org.ecoplan.alert.casefile;

import org.jspecify.annotations.NullMarked;

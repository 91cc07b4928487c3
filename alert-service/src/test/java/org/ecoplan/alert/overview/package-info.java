/** Tests of the overview. */
@NullMarked
package org.ecoplan.alert.overview;

import org.jspecify.annotations.NullMarked;

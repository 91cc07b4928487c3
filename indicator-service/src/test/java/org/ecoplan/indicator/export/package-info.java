/** Tests of the rules. */
@NullMarked
package org.ecoplan.indicator.export;

import org.jspecify.annotations.NullMarked;

/** When something became known, and up to when knowledge is asked for. */
@NullMarked
package org.ecoplan.indicator.knowledge;

import org.jspecify.annotations.NullMarked;

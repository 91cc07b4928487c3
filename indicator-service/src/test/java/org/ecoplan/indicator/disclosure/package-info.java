/** What the public sees of indicators, and what it does not. */
@NullMarked
package org.ecoplan.indicator.disclosure;

import org.jspecify.annotations.NullMarked;

/** What an operator sees of this service's work, counted when it is committed. */
@NullMarked
package org.ecoplan.indicator.counting;

import org.jspecify.annotations.NullMarked;

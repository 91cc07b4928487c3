/** The six kinds of target; each judges the years of its series. */
@NullMarked
package org.ecoplan.indicator.target;

import org.jspecify.annotations.NullMarked;

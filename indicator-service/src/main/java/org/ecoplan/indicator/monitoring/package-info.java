/** From what instruments say to a year's figure of an indicator. */
@NullMarked
package org.ecoplan.indicator.monitoring;

import org.jspecify.annotations.NullMarked;

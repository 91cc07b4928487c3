/** Ambient air: daily values, AQI, yearly statistics (GB 3095, HJ 633, HJ 663). */
@NullMarked
package org.ecoplan.indicator.method.air;

import org.jspecify.annotations.NullMarked;

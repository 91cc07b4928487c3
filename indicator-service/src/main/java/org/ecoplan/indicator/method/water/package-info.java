/** Surface water, drinking-water sources and water function zones (GB 3838-2002). */
@NullMarked
package org.ecoplan.indicator.method.water;

import org.jspecify.annotations.NullMarked;

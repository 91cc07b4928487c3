/** Urban noise: regional and road traffic (HJ 640-2012). */
@NullMarked
package org.ecoplan.indicator.method.noise;

import org.jspecify.annotations.NullMarked;

/** Shares of treatment, collection, safe use and cover. */
@NullMarked
package org.ecoplan.indicator.method.rate;

import org.jspecify.annotations.NullMarked;

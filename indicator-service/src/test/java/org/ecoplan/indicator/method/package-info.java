/** Tests of the national methods. */
@NullMarked
package org.ecoplan.indicator.method;

import org.jspecify.annotations.NullMarked;

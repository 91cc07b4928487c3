/** Tests of plan lint. */
@NullMarked
package org.ecoplan.indicator.lint;

import org.jspecify.annotations.NullMarked;

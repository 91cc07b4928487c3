/** Tests of the rules that the plan office writes. */
@NullMarked
package org.ecoplan.alert.expression;

import org.jspecify.annotations.NullMarked;

/** Rules that the plan office writes itself, as CEL expressions over the documented facts. */
@NullMarked
package org.ecoplan.alert.expression;

import org.jspecify.annotations.NullMarked;

/** Tests of the package of the same name. */
@NullMarked
package org.ecoplan.alert.rule;

import org.jspecify.annotations.NullMarked;

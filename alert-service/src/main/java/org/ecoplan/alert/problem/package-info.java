/** The refusals of this service, with their stable codes. */
@NullMarked
package org.ecoplan.alert.problem;

import org.jspecify.annotations.NullMarked;

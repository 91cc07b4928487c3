/** Says, and is told once, that this service's content is synthetic. */
@NullMarked
package org.ecoplan.alert.demonstration;

import org.jspecify.annotations.NullMarked;

/** Says, and is told once, that this service's content is synthetic. */
@NullMarked
package org.ecoplan.registry.demonstration;

import org.jspecify.annotations.NullMarked;

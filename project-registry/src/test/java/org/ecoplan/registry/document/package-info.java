/** Documents and evidence: what is taken, what is refused, where it is kept. */
@NullMarked
package org.ecoplan.registry.document;

import org.jspecify.annotations.NullMarked;

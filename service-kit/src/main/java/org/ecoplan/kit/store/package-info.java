/** The service's own database: plain SQL, read row by row into records. */
@NullMarked
package org.ecoplan.kit.store;

import org.jspecify.annotations.NullMarked;

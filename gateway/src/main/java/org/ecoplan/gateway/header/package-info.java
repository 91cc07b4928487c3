/** What every answer tells the browser it may do. */
@NullMarked
package org.ecoplan.gateway.header;

import org.jspecify.annotations.NullMarked;

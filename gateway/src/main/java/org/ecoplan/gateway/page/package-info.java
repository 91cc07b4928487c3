/** The pages people open: start, API documents, the addresses of the console. */
@NullMarked
package org.ecoplan.gateway.page;

import org.jspecify.annotations.NullMarked;

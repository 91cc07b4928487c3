/** The pages people open: start, published evaluations, API documents. */
@NullMarked
package org.ecoplan.gateway.page;

import org.jspecify.annotations.NullMarked;

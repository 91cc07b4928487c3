/** Tests of the pages. */
@NullMarked
package org.ecoplan.gateway.page;

import org.jspecify.annotations.NullMarked;

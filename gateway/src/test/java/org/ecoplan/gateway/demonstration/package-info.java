/** Tests of the notice that content is synthetic. */
@NullMarked
package org.ecoplan.gateway.demonstration;

import org.jspecify.annotations.NullMarked;

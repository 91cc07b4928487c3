/** Tests of the security headers. */
@NullMarked
package org.ecoplan.gateway.header;

import org.jspecify.annotations.NullMarked;

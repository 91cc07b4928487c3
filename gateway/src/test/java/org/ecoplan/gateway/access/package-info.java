/** Tests of who is let in. */
@NullMarked
package org.ecoplan.gateway.access;

import org.jspecify.annotations.NullMarked;

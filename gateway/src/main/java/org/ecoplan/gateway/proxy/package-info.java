/** Which path goes to which service, and what is carried along. */
@NullMarked
package org.ecoplan.gateway.proxy;

import org.jspecify.annotations.NullMarked;

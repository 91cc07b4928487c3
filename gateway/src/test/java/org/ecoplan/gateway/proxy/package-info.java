/** Tests of the routes and of what they carry. */
@NullMarked
package org.ecoplan.gateway.proxy;

import org.jspecify.annotations.NullMarked;

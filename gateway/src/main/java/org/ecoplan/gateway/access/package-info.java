/** Who is at the door: browser sessions, bearer tokens, login, logout. */
@NullMarked
package org.ecoplan.gateway.access;

import org.jspecify.annotations.NullMarked;

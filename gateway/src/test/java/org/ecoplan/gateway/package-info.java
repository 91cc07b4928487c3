/** The rules the whole gateway keeps. */
@NullMarked
package org.ecoplan.gateway;

import org.jspecify.annotations.NullMarked;

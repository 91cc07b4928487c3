/** What an operator can set: addresses of the parts, limits, times. */
@NullMarked
package org.ecoplan.gateway.settings;

import org.jspecify.annotations.NullMarked;

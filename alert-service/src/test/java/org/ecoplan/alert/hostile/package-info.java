/** What no client should send and some do. */
@NullMarked
package org.ecoplan.alert.hostile;

import org.jspecify.annotations.NullMarked;

/** Published figures that belong to no series of a plan: kept for readers, never evaluated. */
@NullMarked
package org.ecoplan.indicator.reference;

import org.jspecify.annotations.NullMarked;

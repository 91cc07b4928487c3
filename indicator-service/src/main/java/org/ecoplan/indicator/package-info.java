/** The indicator service: series, targets, observations, evaluations and their exports. */
@NullMarked
package org.ecoplan.indicator;

import org.jspecify.annotations.NullMarked;

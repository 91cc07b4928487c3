/** Tests of monitoring records and what is computed from them. */
@NullMarked
package org.ecoplan.indicator.monitoring;

import org.jspecify.annotations.NullMarked;

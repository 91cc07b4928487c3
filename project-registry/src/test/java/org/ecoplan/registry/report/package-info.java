/** Tests of the monthly reports. */
@NullMarked
package org.ecoplan.registry.report;

import org.jspecify.annotations.NullMarked;

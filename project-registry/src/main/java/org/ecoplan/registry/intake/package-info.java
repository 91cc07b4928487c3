/** CSV files of plans, units, projects and tasks: one small class for each kind. */
@NullMarked
package org.ecoplan.registry.intake;

import org.jspecify.annotations.NullMarked;

/** The registry of plans, units, projects, money and work-plan tasks. */
@NullMarked
package org.ecoplan.registry;

import org.jspecify.annotations.NullMarked;

/** The monthly report (调度) that each project owes: drafted, submitted, accepted or returned. */
@NullMarked
package org.ecoplan.registry.report;

import org.jspecify.annotations.NullMarked;

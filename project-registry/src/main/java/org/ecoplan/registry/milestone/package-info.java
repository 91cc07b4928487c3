/** Milestones (里程碑): original, approved, forecast and actual dates, and progress. */
@NullMarked
package org.ecoplan.registry.milestone;

import org.jspecify.annotations.NullMarked;

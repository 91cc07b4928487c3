/**
 * What this service keeps of plans, projects and tasks: every version it heard of, with its time.
 */
@NullMarked
package org.ecoplan.indicator.following;

import org.jspecify.annotations.NullMarked;

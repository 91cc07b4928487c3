/**
 * What this service knows of the others' projects, tasks, series and evaluations, from their
 * events.
 */
@NullMarked
package org.ecoplan.alert.fact;

import org.jspecify.annotations.NullMarked;

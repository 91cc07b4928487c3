/**
 * How long an event takes from a change in the registry to its effect in the services that follow.
 */
@NullMarked
package org.ecoplan.benchmark.events;

import org.jspecify.annotations.NullMarked;

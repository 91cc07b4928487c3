package org.ecoplan.indicator.following;

import java.time.Instant;
import org.ecoplan.events.AggregateState;

/**
 * A state of another service's aggregate as this service heard of it.
 *
 * @param reportedAt when the change happened, by the clock of its owner
 */
public record Followed<S extends AggregateState>(S state, Instant reportedAt) {}

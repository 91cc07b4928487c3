package org.ecoplan.events;

/** A state of an aggregate together with how it came about. */
public record Event<S extends AggregateState>(EventMetadata metadata, S state) {}

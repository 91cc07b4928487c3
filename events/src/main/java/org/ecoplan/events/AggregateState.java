package org.ecoplan.events;

/**
 * The whole current state of one aggregate, as its owner tells it to the others.
 *
 * <p>Enumerated values travel as strings: a reader that meets a word it does not know yet keeps
 * working. A reader applies a state when its {@link #version()} is newer than the one it holds and
 * ignores it otherwise, so duplicates and reordering are harmless.
 */
public sealed interface AggregateState
    permits PlanState, ProjectState, TaskState, SeriesState, EvaluationState, AlertState {

  /** The key of the Kafka record: unique within the topic, stable for the aggregate's life. */
  String aggregateId();

  /** Counts up by at least one with every change of the aggregate, from 1. */
  long version();
}

package org.ecoplan.events;

/**
 * A Kafka topic of the house and the one kind of aggregate whose state it carries.
 *
 * <p>Records are keyed by {@link AggregateState#aggregateId()}, so the states of one aggregate stay
 * in order. A topic is read from its start to build a new read model.
 */
public enum Topic {
  PLAN("ecoplan.plan", "org.ecoplan.plan.v1", PlanState.class),
  PROJECT("ecoplan.project", "org.ecoplan.project.v1", ProjectState.class),
  TASK("ecoplan.task", "org.ecoplan.task.v1", TaskState.class),
  SERIES("ecoplan.series", "org.ecoplan.series.v1", SeriesState.class),
  EVALUATION("ecoplan.evaluation", "org.ecoplan.evaluation.v1", EvaluationState.class),
  ALERT("ecoplan.alert", "org.ecoplan.alert.v1", AlertState.class);

  private final String topicName;
  private final String type;
  private final Class<? extends AggregateState> stateType;

  Topic(String topicName, String type, Class<? extends AggregateState> stateType) {
    this.topicName = topicName;
    this.type = type;
    this.stateType = stateType;
  }

  /** The name of the Kafka topic. */
  public String topicName() {
    return topicName;
  }

  /** The CloudEvents {@code type}, which also names the JSON schema. */
  public String type() {
    return type;
  }

  /** The record that the payload is read into. */
  public Class<? extends AggregateState> stateType() {
    return stateType;
  }

  /** The topic that carries this state. */
  public static Topic of(AggregateState state) {
    for (Topic topic : values()) {
      if (topic.stateType == state.getClass()) {
        return topic;
      }
    }
    throw new IllegalArgumentException("no topic carries " + state.getClass().getName());
  }

  /**
   * The topic of a CloudEvents {@code type}.
   *
   * @throws IllegalArgumentException where no topic has this type
   */
  public static Topic ofType(String type) {
    for (Topic topic : values()) {
      if (topic.type.equals(type)) {
        return topic;
      }
    }
    throw new IllegalArgumentException("unknown event type " + type);
  }
}

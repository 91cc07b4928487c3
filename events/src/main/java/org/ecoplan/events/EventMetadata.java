package org.ecoplan.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What is said about a state beside the state itself: CloudEvents attributes and our extensions.
 *
 * @param id identifies this event; the same event delivered twice has the same id
 * @param topic where it travels
 * @param aggregateId CloudEvents {@code subject} and Kafka key
 * @param version the aggregate's version, extension {@code aggregateversion}
 * @param change the word for what happened, such as {@code milestone-updated}, extension {@code
 *     change}
 * @param actor the account that caused it, or {@code system}, extension {@code actor}
 * @param time when it happened
 */
public record EventMetadata(
    UUID id,
    Topic topic,
    String aggregateId,
    long version,
    String change,
    String actor,
    Instant time) {}

package org.ecoplan.indicator.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an evaluation on its way to the public.
 *
 * @param version of the evaluation after the step
 * @param state it was in then
 * @param reason why, where a reason was asked for
 */
public record Step(
    long version, Publication state, String actor, Instant takenAt, @Nullable String reason) {}

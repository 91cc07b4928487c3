package org.ecoplan.registry.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what of a project, when, and why.
 *
 * @param revision counts the changes of the project from 1
 * @param change the word for what happened, such as {@code milestone-updated}
 * @param subject the part it happened to, such as {@code milestone-1}; absent for the project
 *     itself
 * @param fromState absent where the lifecycle did not move
 */
public record HistoryItem(
    long revision,
    String change,
    @Nullable String subject,
    @Nullable Lifecycle fromState,
    @Nullable Lifecycle toState,
    @Nullable String reason,
    @Nullable String evidence,
    String actor,
    Instant at) {}

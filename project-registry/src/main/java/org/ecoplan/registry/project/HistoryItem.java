package org.ecoplan.registry.project;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what of a project, when, and why.
 *
 * @param revision counts the changes of the project from 1
 * @param change the word for what happened, such as {@code milestone-updated}
 * @param subject the part it happened to, such as {@code milestone-1}; absent for the project
 *     itself
 * @param changes the fields that say something else than before; empty for a step of the lifecycle
 *     and for money, whose ledger is its own trail
 * @param origin from where: the program the actor was logged in with, or the imported file
 * @param fromState absent where the lifecycle did not move
 */
public record HistoryItem(
    long revision,
    String change,
    @Nullable String subject,
    List<FieldChange> changes,
    @Nullable Lifecycle fromState,
    @Nullable Lifecycle toState,
    @Nullable String reason,
    @Nullable String evidence,
    String actor,
    @Nullable String origin,
    Instant at) {

  public HistoryItem {
    changes = List.copyOf(changes);
  }

  HistoryItem with(List<FieldChange> found) {
    return new HistoryItem(
        revision, change, subject, found, fromState, toState, reason, evidence, actor, origin, at);
  }
}

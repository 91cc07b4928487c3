package org.ecoplan.registry.project;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of some project of a plan. What its fields said before and after is in the project's own
 * history, under the revision.
 *
 * @param change the word for what happened, such as {@code milestone-updated}
 * @param subject the part it happened to; absent for the project itself
 * @param origin from where: the program the actor was logged in with, or the imported file
 */
@Schema(name = "PlanTrailItem")
record PlanTrailItem(
    String projectCode,
    String projectName,
    long revision,
    String change,
    @Nullable String subject,
    @Nullable Lifecycle fromState,
    @Nullable Lifecycle toState,
    @Nullable String reason,
    String actor,
    @Nullable String origin,
    Instant at) {}

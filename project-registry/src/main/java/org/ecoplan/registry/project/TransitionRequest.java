package org.ecoplan.registry.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of the lifecycle.
 *
 * @param reason why; required to return, suspend or remove
 * @param evidence what proves it, such as a document number
 * @param completedOn the day of completion, where it was not today
 */
record TransitionRequest(
    @NotNull Lifecycle to,
    @Size(max = 2_000) @Nullable String reason,
    @Size(max = 2_000) @Nullable String evidence,
    @Nullable LocalDate completedOn) {}

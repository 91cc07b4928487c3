package org.ecoplan.registry.adjustment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the plan office decides.
 *
 * @param comment required where it is rejected
 * @param effectiveOn the day the approval takes effect on paper, today where absent; not in the
 *     future, since what is approved is applied at once
 */
@Schema(name = "AdjustmentDecision", examples = "{\"approved\":true,\"comment\":\"同意延期\"}")
record AdjustmentDecision(
    @NotNull Boolean approved,
    @Size(max = 2_000) @Nullable String comment,
    @Nullable LocalDate effectiveOn) {

  boolean lacksReason() {
    return !approved && (comment == null || comment.isBlank());
  }
}

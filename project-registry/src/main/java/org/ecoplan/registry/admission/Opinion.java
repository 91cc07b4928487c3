package org.ecoplan.registry.admission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the review says about one aspect.
 *
 * @param comment required where the aspect did not pass
 */
record Opinion(
    @NotNull Aspect aspect, @NotNull Boolean passed, @Size(max = 2_000) @Nullable String comment) {

  boolean lacksReason() {
    return !passed && (comment == null || comment.isBlank());
  }
}

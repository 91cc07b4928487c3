package org.ecoplan.registry.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the plan office says to a submitted report.
 *
 * @param comment required where it is returned
 */
@Schema(name = "ReportDecision", examples = "{\"accepted\":false,\"comment\":\"请补充本月完成投资\"}")
record ReportDecision(@NotNull Boolean accepted, @Size(max = 2_000) @Nullable String comment) {

  ReportState state() {
    return accepted ? ReportState.ACCEPTED : ReportState.RETURNED;
  }

  boolean lacksReason() {
    return !accepted && (comment == null || comment.isBlank());
  }
}

package org.ecoplan.registry.adjustment;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.registry.project.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * A requested change of a project's promise.
 *
 * @param number counts the project's adjustments from 1
 * @param changes what is promised now and what it would become
 * @param decideBy the last of the 20 working days that the plan office has
 * @param effectiveOn the day the approval takes effect, absent unless approved
 * @param version what the ETag says
 */
record Adjustment(
    int number,
    Kind kind,
    AdjustmentState state,
    List<FieldChange> changes,
    String reason,
    @Nullable String evidence,
    String requestedBy,
    LocalDate requestedOn,
    LocalDate decideBy,
    @Nullable String closedBy,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate effectiveOn,
    @Nullable String comment,
    long version) {

  Adjustment {
    changes = List.copyOf(changes);
  }

  Adjustment with(List<FieldChange> found) {
    return new Adjustment(
        number,
        kind,
        state,
        found,
        reason,
        evidence,
        requestedBy,
        requestedOn,
        decideBy,
        closedBy,
        closedOn,
        effectiveOn,
        comment,
        version);
  }
}

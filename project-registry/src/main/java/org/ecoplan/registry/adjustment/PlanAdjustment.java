package org.ecoplan.registry.adjustment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request among those of a whole plan.
 *
 * @param workingDaysLeft working days until it has to be decided, negative where that has passed;
 *     absent where it is decided
 */
@Schema(name = "PlanAdjustment")
record PlanAdjustment(
    String projectCode,
    String projectName,
    @Nullable String leadUnit,
    int number,
    Kind kind,
    AdjustmentState state,
    String reason,
    String requestedBy,
    LocalDate requestedOn,
    LocalDate decideBy,
    @Nullable Integer workingDaysLeft,
    @Nullable LocalDate closedOn) {}

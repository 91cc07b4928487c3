package org.ecoplan.registry.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether one project has reported in a month.
 *
 * @param state absent where nobody has begun the report
 * @param late whether it came after the day it was due, or has not come by then
 */
record CollectedReport(
    String code,
    String name,
    @Nullable String leadUnit,
    @Nullable ReportState state,
    LocalDate dueOn,
    @Nullable LocalDate submittedOn,
    boolean late) {}

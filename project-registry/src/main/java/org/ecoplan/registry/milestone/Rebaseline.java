package org.ecoplan.registry.milestone;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A date that an approval moved.
 *
 * @param beforeDate what was promised until then
 * @param slipDays what this approval added
 * @param cumulativeSlipDays what all approvals up to this one added to the original date
 * @param forecastDate as the manager expects it today, absent where nobody has said
 * @param forecastSlipDays what that adds to the original date
 * @param actualDate when it was reached, absent where it is not
 * @param adjustmentNumber the adjustment that it followed from, absent where the plan office
 *     approved it without a request
 */
@Schema(name = "Rebaseline")
public record Rebaseline(
    int milestone,
    String name,
    LocalDate originalDate,
    LocalDate beforeDate,
    LocalDate approvedDate,
    long slipDays,
    long cumulativeSlipDays,
    @Nullable LocalDate forecastDate,
    @Nullable Long forecastSlipDays,
    @Nullable LocalDate actualDate,
    String approvedBy,
    LocalDate approvedOn,
    @Nullable Integer adjustmentNumber,
    @Nullable String reason) {}

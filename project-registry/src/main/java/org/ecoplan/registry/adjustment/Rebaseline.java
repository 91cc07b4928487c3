package org.ecoplan.registry.adjustment;

import java.time.LocalDate;

/**
 * A date that an approval moved.
 *
 * @param beforeDate what was promised until then
 * @param slipDays what this approval added
 * @param cumulativeSlipDays what all approvals up to this one added to the original date
 * @param adjustmentNumber the adjustment that it followed from
 */
record Rebaseline(
    int milestone,
    String name,
    LocalDate originalDate,
    LocalDate beforeDate,
    LocalDate approvedDate,
    long slipDays,
    long cumulativeSlipDays,
    String approvedBy,
    LocalDate approvedOn,
    int adjustmentNumber) {}

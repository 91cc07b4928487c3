package org.ecoplan.registry.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as the API shows it.
 *
 * @param slipDaysAgainstOriginal days late against the first promise; negative is early
 * @param slipDaysAgainstApproved the same against the approved date, absent where there is none
 * @param version what the ETag says
 */
@Schema(name = "Milestone")
record MilestoneView(
    int number,
    String name,
    LocalDate originalDate,
    @Nullable LocalDate approvedDate,
    @Nullable LocalDate forecastDate,
    @Nullable LocalDate actualDate,
    @Nullable BigDecimal progressPercent,
    @Nullable LocalDate progressAsOf,
    @Nullable String source,
    long slipDaysAgainstOriginal,
    @Nullable Long slipDaysAgainstApproved,
    long version) {

  static MilestoneView of(Milestone milestone, LocalDate today) {
    LocalDate approved = milestone.approvedDate();
    return new MilestoneView(
        milestone.number(),
        milestone.name(),
        milestone.originalDate(),
        approved,
        milestone.forecastDate(),
        milestone.actualDate(),
        milestone.progressPercent(),
        milestone.progressAsOf(),
        milestone.source(),
        milestone.slipDaysAgainst(milestone.originalDate(), today),
        approved == null ? null : milestone.slipDaysAgainst(approved, today),
        milestone.version());
  }
}

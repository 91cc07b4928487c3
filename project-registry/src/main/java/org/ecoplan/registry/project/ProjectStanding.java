package org.ecoplan.registry.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands on a day: its money over all years and sources, and how late it is.
 *
 * @param receivedRate 到位率, received / allocated, a share with four decimals; absent where nothing
 *     was allocated
 * @param executionRate 执行率, paid / allocated, likewise
 * @param daysLate days since {@code lateSince}; 0 where it is not late
 * @param lateSince the earliest date it has missed: of a milestone that is not reached, or of the
 *     end of its construction years where it is not completed; absent where it is not late
 * @param slipDaysAgainstOriginal the most days that a milestone which is not reached is expected
 *     behind its first promise; of those reached where all are; negative is early, absent without
 *     milestones
 * @param slipDaysAgainstApproved the same against approved dates, absent where none was approved
 * @param nextMilestone which is due first among those not reached, absent where there is none
 */
@Schema(name = "ProjectStanding")
public record ProjectStanding(
    BigDecimal plannedYuan,
    BigDecimal allocatedYuan,
    BigDecimal receivedYuan,
    BigDecimal paidYuan,
    @Nullable BigDecimal receivedRate,
    @Nullable BigDecimal executionRate,
    int daysLate,
    @Nullable LocalDate lateSince,
    @Nullable Integer slipDaysAgainstOriginal,
    @Nullable Integer slipDaysAgainstApproved,
    @Nullable NextMilestone nextMilestone) {

  /**
   * The milestone that is due first.
   *
   * @param dueDate the date that counts: as approved, or else as first promised
   */
  @Schema(name = "NextMilestone")
  public record NextMilestone(
      int number, String name, LocalDate dueDate, @Nullable LocalDate forecastDate) {}
}

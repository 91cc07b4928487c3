package org.ecoplan.registry.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.events.ProjectState;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as the API shows it.
 *
 * @param weight what it counts beside the others, 0 to 100
 * @param predecessors the numbers of the milestones before it
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
    @Nullable Stage stage,
    @Nullable BigDecimal weight,
    List<Integer> predecessors,
    long slipDaysAgainstOriginal,
    @Nullable Long slipDaysAgainstApproved,
    long version) {

  /** A milestone as a past day knew it, with the slip that was known then. */
  static MilestoneView asOf(LocalDate day, ProjectState.Milestone past) {
    return of(milestone(past), day);
  }

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
        milestone.place().stage(),
        milestone.place().weight(),
        milestone.place().predecessors(),
        milestone.slipDaysAgainst(milestone.originalDate(), today),
        approved == null ? null : milestone.slipDaysAgainst(approved, today),
        milestone.version());
  }

  /** A milestone as a past day knew it; nobody changes that, so its key and version are 0. */
  private static Milestone milestone(ProjectState.Milestone past) {
    return new Milestone(
        0,
        past.number(),
        past.name(),
        past.originalDate(),
        past.approvedDate(),
        past.forecastDate(),
        past.actualDate(),
        past.progressPercent(),
        past.progressAsOf(),
        past.source(),
        Place.of(
            past.stage() == null ? null : Stage.valueOf(past.stage()),
            past.weight(),
            past.predecessors()),
        0);
  }
}

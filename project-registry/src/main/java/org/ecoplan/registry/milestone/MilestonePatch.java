package org.ecoplan.registry.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a milestone that a PATCH may change, as a merge patch leaves them.
 *
 * @param approvedDate changed by the plan office only
 * @param weight once the project is admitted, changed by the plan office only
 * @param predecessors the numbers of the milestones before it
 * @param actualDate completes the milestone; {@code null} opens it again
 * @param reason why; required to open it again, and kept in the history
 */
record MilestonePatch(
    @Nullable String name,
    @Nullable BigDecimal progressPercent,
    @Nullable LocalDate progressAsOf,
    @Nullable LocalDate approvedDate,
    @Nullable LocalDate forecastDate,
    @Nullable LocalDate actualDate,
    @Nullable Stage stage,
    @Nullable BigDecimal weight,
    @Nullable List<@Nullable Integer> predecessors,
    @Nullable String reason) {

  /**
   * The fields as they are.
   *
   * @param progressIsNew whether a progress is being reported, whose day is not that of the last
   */
  static MilestonePatch of(Milestone milestone, boolean progressIsNew) {
    return new MilestonePatch(
        milestone.name(),
        milestone.progressPercent(),
        progressIsNew ? null : milestone.progressAsOf(),
        milestone.approvedDate(),
        milestone.forecastDate(),
        milestone.actualDate(),
        milestone.place().stage(),
        milestone.place().weight(),
        List.copyOf(milestone.place().predecessors()),
        null);
  }

  /**
   * Where the milestone stands afterwards.
   *
   * @throws DomainProblem where that cannot be
   */
  Place place() {
    return Place.of(stage, weight, predecessors);
  }
}

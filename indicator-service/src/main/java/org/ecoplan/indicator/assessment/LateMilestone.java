package org.ecoplan.indicator.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A milestone that was, is or is expected to be late against its original date.
 *
 * @param slipOriginalDays days behind the original date: of the actual date; where it is not
 *     reached, of the forecast or of the counted day, whichever is later
 * @param slipApprovedDays the same behind the approved date, absent where none was approved;
 *     negative where it keeps the approved date
 * @param reason what the project's last monthly report says of it, absent where none explains
 */
public record LateMilestone(
    String projectCode,
    String projectName,
    int number,
    String name,
    @Nullable String leadUnit,
    List<String> units,
    LocalDate originalDate,
    @Nullable LocalDate approvedDate,
    @Nullable LocalDate forecastDate,
    @Nullable LocalDate actualDate,
    @Nullable BigDecimal progressPercent,
    long slipOriginalDays,
    @Nullable Long slipApprovedDays,
    @Nullable String reason) {

  private static final String REMOVED = "REMOVED";

  public LateMilestone {
    units = List.copyOf(units);
  }

  /** The late milestones of a project; a project that left the library has none. */
  static List<LateMilestone> of(ProjectState project, LocalDate day) {
    return project.state().equals(REMOVED)
        ? List.of()
        : project.milestones().stream()
            .filter(milestone -> reached(milestone, day).isAfter(milestone.originalDate()))
            .map(milestone -> late(project, milestone, day))
            .toList();
  }

  private static LateMilestone late(
      ProjectState project, ProjectState.Milestone milestone, LocalDate day) {
    LocalDate reached = reached(milestone, day);
    LocalDate approved = milestone.approvedDate();
    return new LateMilestone(
        project.code(),
        project.name(),
        milestone.number(),
        milestone.name(),
        ProjectList.leadUnit(project),
        project.units().stream().map(UnitRef::name).toList(),
        milestone.originalDate(),
        approved,
        milestone.forecastDate(),
        milestone.actualDate(),
        milestone.progressPercent(),
        ChronoUnit.DAYS.between(milestone.originalDate(), reached),
        approved == null ? null : ChronoUnit.DAYS.between(approved, reached),
        ProjectList.reason(project, day));
  }

  /** The day it was reached, or the earliest on which it still can be. */
  private static LocalDate reached(ProjectState.Milestone milestone, LocalDate day) {
    LocalDate actual = milestone.actualDate();
    if (actual != null) {
      return actual;
    }
    LocalDate forecast = milestone.forecastDate();
    return forecast != null && forecast.isAfter(day) ? forecast : day;
  }
}

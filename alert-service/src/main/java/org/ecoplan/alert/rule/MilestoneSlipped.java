package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.Milestone;

/**
 * A milestone that slips: its forecast lies behind its binding date by more days than allowed. What
 * an adjustment approved is no slip, and what is overdue is the other rule's. Slip is stated
 * against both the original and the approved date (docs/DOMAIN.md, section Projects).
 */
public final class MilestoneSlipped implements ProjectRule {
  static final String CODE = "MILESTONE_SLIPPED";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("里程碑推迟", "Milestone slipped"),
          new Words(
              "尚未到期的里程碑，预计日期比期限（批准日期，否则原定日期）推迟超过规定天数；完成、预计提前或到期（转为逾期）后自动解除。",
              "The forecast of a milestone not yet due is later than its binding date"
                  + " by more than the set days; closes when it is completed, brought forward or"
                  + " overdue."),
          Severity.WARNING);

  private final int days;

  MilestoneSlipped(int days) {
    this.days = days;
  }

  /** The rule with what may be set for it. */
  static RuleKind<ProjectState> kind() {
    return RuleKind.ofProjects(
        DESCRIPTION,
        Parameter.days("allowedDays", "允许推迟的天数", "Days of slip allowed", 90),
        MilestoneSlipped::new);
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> examine(ProjectState project, LocalDate date) {
    if (ProjectStates.isRemoved(project)) {
      return List.of();
    }
    return project.milestones().stream()
        .filter(milestone -> milestone.actualDate() == null)
        .filter(milestone -> !Milestones.bindingDate(milestone).isBefore(date))
        .filter(milestone -> slip(Milestones.bindingDate(milestone), expected(milestone)) > days)
        .map(milestone -> finding(project, milestone))
        .toList();
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    return Milestones.whyOver(project, subject)
        .orElseGet(
            () ->
                new Words(
                    "推迟不再超过 " + days + " 天，或已到期",
                    "The slip is no longer more than " + days + " days, or it is overdue"));
  }

  private static Finding finding(ProjectState project, Milestone milestone) {
    LocalDate expected = expected(milestone);
    long slip = slip(milestone.originalDate(), expected);
    LocalDate approved = milestone.approvedDate();
    return ProjectFinding.of(
        DESCRIPTION,
        project,
        "#milestone-" + milestone.number(),
        DESCRIPTION.severity(),
        null,
        new Words(
            "里程碑“%s”预计 %s 完成，比原定日期推迟 %d 天。".formatted(milestone.name(), expected, slip),
            "Milestone “%s” is expected on %s, %d days after its original date."
                .formatted(milestone.name(), expected, slip)),
        new EvidenceList(milestone.source())
            .add("原定日期", "Original date", milestone.originalDate())
            .add("批准日期", "Approved date", approved)
            .add("预计日期", "Forecast date", milestone.forecastDate())
            .add("比原定推迟", "Slip against the original", slip + " 天 / days")
            .add(
                "比批准推迟",
                "Slip against the approved",
                approved == null ? null : slip(approved, expected) + " 天 / days"));
  }

  private static LocalDate expected(Milestone milestone) {
    LocalDate forecast = milestone.forecastDate();
    return forecast == null ? Milestones.bindingDate(milestone) : forecast;
  }

  private static long slip(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}

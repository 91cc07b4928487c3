package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.Milestone;

/** A milestone whose binding date is near and which is not completed. */
public final class MilestoneDueSoon implements ProjectRule {
  static final String CODE = "MILESTONE_DUE_SOON";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("里程碑临近", "Milestone due soon"),
          new Words(
              "里程碑在规定天数内到期而尚未完成；完成、改期或到期（转为逾期）后自动解除。",
              "A milestone is due within the set days and not completed; closes when it is completed,"
                  + " put off, or past its date and so overdue."),
          Severity.INFO);

  private final int days;

  MilestoneDueSoon(int days) {
    this.days = days;
  }

  /** The rule with what may be set for it. */
  static RuleKind<ProjectState> kind() {
    return RuleKind.ofProjects(
        DESCRIPTION,
        Parameter.days("daysBefore", "提前多少天", "Days before the date", 30),
        MilestoneDueSoon::new);
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
        .filter(milestone -> isNear(Milestones.bindingDate(milestone), date))
        .map(milestone -> finding(project, milestone))
        .toList();
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    return Milestones.whyOver(project, subject)
        .orElseGet(() -> new Words("里程碑已过期限或已改期", "The milestone is past its date or was put off"));
  }

  private boolean isNear(LocalDate due, LocalDate date) {
    return !due.isBefore(date) && !due.isAfter(date.plusDays(days));
  }

  private static Finding finding(ProjectState project, Milestone milestone) {
    LocalDate due = Milestones.bindingDate(milestone);
    return ProjectFinding.of(
        DESCRIPTION,
        project,
        "#milestone-" + milestone.number(),
        DESCRIPTION.severity(),
        null,
        new Words(
            "里程碑“%s”将于 %s 到期，尚未完成。".formatted(milestone.name(), due),
            "Milestone “%s” is due on %s and not completed.".formatted(milestone.name(), due)),
        new EvidenceList(milestone.source())
            .add("期限", "Due", due)
            .add("预计日期", "Forecast date", milestone.forecastDate())
            .add("进度", "Progress", Milestones.percent(milestone)));
  }
}

package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.Milestone;

/**
 * A milestone whose binding date has passed without an actual date.
 *
 * <p>The binding date is the approved one where an adjustment was approved, else the original
 * (docs/DOMAIN.md, section Projects). A forecast binds nobody. A suspended project's milestone
 * stays overdue, and the message says that it is suspended.
 */
public final class MilestoneOverdue implements ProjectRule {
  static final String CODE = "MILESTONE_OVERDUE";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("里程碑逾期", "Milestone overdue"),
          new Words(
              "里程碑的期限（有批准日期的按批准日期，否则按原定日期）已过而没有实际完成日期；填报实际完成日期、批准延期或项目出库后自动解除。",
              "The binding date of a milestone (approved, else original) has passed without an actual"
                  + " date; closes when the milestone is completed or put off, or the project is"
                  + " removed."),
          Severity.WARNING);

  private final Lateness lateness;

  /** The rule with what may be set for it. */
  static RuleKind<ProjectState> kind(Lateness standard) {
    return new RuleKind<>(
        DESCRIPTION,
        ProjectState.class,
        List.of(Lateness.parameter(standard)),
        set -> new MilestoneOverdue(Lateness.of(set)));
  }

  public MilestoneOverdue(Lateness lateness) {
    this.lateness = lateness;
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
        .filter(milestone -> Milestones.bindingDate(milestone).isBefore(date))
        .map(milestone -> finding(project, milestone, date))
        .toList();
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    if (ProjectStates.isRemoved(project)) {
      return ProjectStates.REMOVED;
    }
    Optional<Milestone> found = Milestones.find(project, subject);
    if (found.isEmpty()) {
      return new Words("里程碑已不在项目中", "The milestone is no longer part of the project");
    }
    LocalDate actual = found.get().actualDate();
    if (actual != null) {
      return new Words("里程碑已于 " + actual + " 完成", "The milestone was completed on " + actual);
    }
    LocalDate due = Milestones.bindingDate(found.get());
    return new Words(
        "里程碑期限为 " + due + "，尚未逾期", "The milestone is due on " + due + ", not yet late");
  }

  private Finding finding(ProjectState project, Milestone milestone, LocalDate date) {
    LocalDate due = Milestones.bindingDate(milestone);
    return new Finding(
        CODE,
        DESCRIPTION.version(),
        project.planCode(),
        Milestones.subject(project, milestone),
        project.name() + "：" + milestone.name(),
        lateness.severity(due, date),
        due,
        ConcernedUnits.of(project.units()),
        message(project, milestone, due),
        new EvidenceList(milestone.source())
            .add("原定日期", "Original date", milestone.originalDate())
            .add("批准日期", "Approved date", milestone.approvedDate())
            .add("预计日期", "Forecast date", milestone.forecastDate())
            .add("进度", "Progress", Milestones.percent(milestone))
            .add("进度截至", "Progress as of", milestone.progressAsOf())
            .add("牵头单位", "Lead unit", ConcernedUnits.leadOf(project.units()).orElse(null))
            .toList());
  }

  private static Words message(ProjectState project, Milestone milestone, LocalDate due) {
    StringBuilder zh = new StringBuilder("里程碑“" + milestone.name() + "”应于 " + due + " 完成，至今未完成");
    StringBuilder en =
        new StringBuilder(
            "Milestone “" + milestone.name() + "” was due on " + due + " and is not completed");
    String progress = Milestones.percent(milestone);
    if (progress != null) {
      zh.append("，进度 ").append(progress);
      en.append(", progress ").append(progress);
    }
    if (milestone.forecastDate() != null) {
      zh.append("，预计 ").append(milestone.forecastDate()).append(" 完成");
      en.append(", forecast for ").append(milestone.forecastDate());
    }
    if (ProjectStates.isSuspended(project)) {
      zh.append("（项目暂停中）");
      en.append(" (the project is suspended)");
    }
    return new Words(zh.append('。').toString(), en.append('.').toString());
  }
}

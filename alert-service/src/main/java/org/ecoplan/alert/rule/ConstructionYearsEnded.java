package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.ecoplan.events.ProjectState;

/** A project (建设年限) whose last construction year is over and which is not completed. */
public final class ConstructionYearsEnded implements ProjectRule {
  static final String CODE = "CONSTRUCTION_YEARS_ENDED";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          CODE,
          1,
          new Words("建设年限已过未完工", "Construction years ended, not completed"),
          new Words(
              "最后一个建设年份已结束而项目尚未完工；项目完工、出库或批准延长建设年限后自动解除。",
              "The last construction year is over and the project is not completed; closes when it is"
                  + " completed or removed, or its years are extended."),
          Severity.CRITICAL);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> examine(ProjectState project, LocalDate date) {
    if (ProjectStates.isRemoved(project)
        || ProjectStates.isBuilt(project)
        || !lastDay(project).isBefore(date)) {
      return List.of();
    }
    return List.of(
        new Finding(
            CODE,
            DESCRIPTION.version(),
            project.planCode(),
            project.aggregateId(),
            project.name(),
            DESCRIPTION.severity(),
            lastDay(project),
            ConcernedUnits.of(project.units()),
            message(project),
            new EvidenceList(null)
                .add("建设年限", "Construction years", project.startYear() + "～" + project.endYear())
                .add("项目状态", "Project state", project.state())
                .add("牵头单位", "Lead unit", ConcernedUnits.leadOf(project.units()).orElse(null))
                .toList()));
  }

  @Override
  public Words whyGone(ProjectState project, String subject, LocalDate date) {
    if (ProjectStates.isRemoved(project)) {
      return ProjectStates.REMOVED;
    }
    if (ProjectStates.isBuilt(project)) {
      LocalDate completed = project.completedOn();
      return completed == null
          ? new Words("项目已完工", "The project is completed")
          : new Words("项目已于 " + completed + " 完工", "The project was completed on " + completed);
    }
    return new Words(
        "建设年限至 " + project.endYear() + " 年，尚未结束",
        "The construction years run to " + project.endYear() + " and are not over");
  }

  private static Words message(ProjectState project) {
    boolean suspended = ProjectStates.isSuspended(project);
    return new Words(
        "项目建设年限为 %d～%d 年，年限已过而尚未完工%s。"
            .formatted(project.startYear(), project.endYear(), suspended ? "（项目暂停中）" : ""),
        "The construction years %d-%d are over and the project is not completed%s."
            .formatted(
                project.startYear(),
                project.endYear(),
                suspended ? " (the project is suspended)" : ""));
  }

  private static LocalDate lastDay(ProjectState project) {
    return LocalDate.of(project.endYear(), Month.DECEMBER, 31);
  }
}

package org.ecoplan.alert.rule;

import java.time.LocalDate;
import org.ecoplan.events.ProjectState;
import org.jspecify.annotations.Nullable;

/** Finds something wrong with a project, or with a part of it. */
final class ProjectFinding {
  private ProjectFinding() {}

  /**
   * @param part what of the project, such as {@code #funding-2024}; empty for the project itself
   */
  static Finding of(
      RuleDescription rule,
      ProjectState project,
      String part,
      Severity severity,
      @Nullable LocalDate since,
      Words message,
      EvidenceList evidence) {
    return new Finding(
        rule.code(),
        rule.version(),
        project.planCode(),
        project.aggregateId() + part,
        project.name(),
        severity,
        since,
        ConcernedUnits.of(project.units()),
        message,
        evidence
            .add("项目状态", "Project state", project.state())
            .add("牵头单位", "Lead unit", ConcernedUnits.leadOf(project.units()).orElse(null))
            .toList());
  }
}

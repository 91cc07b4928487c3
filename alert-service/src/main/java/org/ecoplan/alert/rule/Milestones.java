package org.ecoplan.alert.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.ecoplan.events.ProjectState;
import org.ecoplan.events.ProjectState.Milestone;
import org.jspecify.annotations.Nullable;

/** What the rules about milestones share. */
final class Milestones {
  private Milestones() {}

  /** The approved date where an adjustment was approved, else the original. */
  static LocalDate bindingDate(Milestone milestone) {
    LocalDate approved = milestone.approvedDate();
    return approved == null ? milestone.originalDate() : approved;
  }

  static String subject(ProjectState project, Milestone milestone) {
    return project.aggregateId() + "#milestone-" + milestone.number();
  }

  static Optional<Milestone> find(ProjectState project, String subject) {
    return project.milestones().stream()
        .filter(milestone -> subject(project, milestone).equals(subject))
        .findFirst();
  }

  static @Nullable String percent(Milestone milestone) {
    return milestone.progressPercent() == null
        ? null
        : milestone.progressPercent().stripTrailingZeros().toPlainString() + "%";
  }

  /**
   * Why a finding about a milestone may be gone whatever the rule; empty where it is still open.
   */
  static Optional<Words> whyOver(ProjectState project, String subject) {
    if (ProjectStates.isRemoved(project)) {
      return Optional.of(ProjectStates.REMOVED);
    }
    Optional<Milestone> found = find(project, subject);
    if (found.isEmpty()) {
      return Optional.of(new Words("里程碑已不在项目中", "The milestone is no longer part of the project"));
    }
    LocalDate actual = found.get().actualDate();
    return actual == null
        ? Optional.empty()
        : Optional.of(
            new Words("里程碑已于 " + actual + " 完成", "The milestone was completed on " + actual));
  }
}

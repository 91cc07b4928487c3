package org.ecoplan.alert.rule;

import java.util.Set;
import org.ecoplan.events.ProjectState;

/** The few words of a project's lifecycle that the rules have to know. */
final class ProjectStates {

  /** Why nothing about a removed project can be wrong any more. */
  static final Words REMOVED =
      new Words("项目已出库", "The project was removed from the reserve library");

  private static final Set<String> BUILT = Set.of("COMPLETED", "ACCEPTED", "OPERATING");

  private static final Set<String> BEFORE_CONSTRUCTION =
      Set.of("DRAFT", "SUBMITTED", "RETURNED", "RESERVED", "PREPARATION", "PROCUREMENT");

  private ProjectStates() {}

  static boolean isBuilt(ProjectState project) {
    return BUILT.contains(project.state());
  }

  static boolean isBeforeConstruction(ProjectState project) {
    return BEFORE_CONSTRUCTION.contains(project.state());
  }

  /** 出库: the project is no longer part of the plan, nothing about it can be late. */
  static boolean isRemoved(ProjectState project) {
    return "REMOVED".equals(project.state());
  }

  static boolean isSuspended(ProjectState project) {
    return "SUSPENDED".equals(project.state());
  }
}

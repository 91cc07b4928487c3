package org.ecoplan.registry.opendata;

import org.ecoplan.registry.project.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands in the words of OC4IDS (codelist projectStatus, with maintenance of
 * 0.9.3).
 */
final class ProjectStatus {
  private ProjectStatus() {}

  /**
   * The word for a state.
   *
   * @param suspendedFrom where a suspended project was: a pause is no phase of its own
   */
  static String of(Lifecycle state, @Nullable Lifecycle suspendedFrom) {
    return switch (state) {
      case DRAFT, SUBMITTED, RETURNED, RESERVED -> "identification";
      case PREPARATION -> "preparation";
      case PROCUREMENT, CONSTRUCTION -> "implementation";
      case COMPLETED, ACCEPTED -> "completion";
      case OPERATING -> "maintenance";
      case REMOVED -> "cancelled";
      case SUSPENDED -> suspendedFrom == null ? "identification" : of(suspendedFrom, null);
    };
  }
}

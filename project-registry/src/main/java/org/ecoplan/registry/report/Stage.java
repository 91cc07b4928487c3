package org.ecoplan.registry.report;

import java.util.Optional;
import org.ecoplan.registry.project.Lifecycle;

/** What a report has to speak of. Source: docs/DOMAIN.md, section Words, 调度. */
enum Stage {
  /** 未开工: gives the reasons; so does a project that is halted. */
  NOT_STARTED,
  /** 在建: gives the progress. */
  UNDER_CONSTRUCTION,
  /** 完工: gives quantity and effect. */
  COMPLETED;

  /** The stage of a project in this state, absent where it owes no report. */
  static Optional<Stage> of(Lifecycle state) {
    return switch (state) {
      case DRAFT, SUBMITTED, RETURNED, REMOVED -> Optional.empty();
      case RESERVED, PREPARATION, PROCUREMENT, SUSPENDED -> Optional.of(NOT_STARTED);
      case CONSTRUCTION -> Optional.of(UNDER_CONSTRUCTION);
      case COMPLETED, ACCEPTED, OPERATING -> Optional.of(COMPLETED);
    };
  }
}
